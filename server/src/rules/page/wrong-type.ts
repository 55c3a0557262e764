import type { Kind } from '../../language/kinds.ts';
import { kindAt } from '../../language/lookup.ts';
import { say } from '../../messages/message.ts';
import type { MessageId } from '../../messages/message.ts';
import { formatPath } from '../../syntax/path.ts';
import type { Path } from '../../syntax/path.ts';
import { resolveAlias } from '../../syntax/tree.ts';
import type { SyntaxNode, TextEdit } from '../../syntax/tree.ts';
import { faultRule } from '../shared/faults.ts';
import { certain, mend } from '../shared/fixes.ts';

export const pageWrongType = faultRule({
  id: 'page/wrong-type',
  message: ({ path, wanted, node }) => say(messageFor(path, wanted, node), { field: formatPath(path) }),
  fixes({ path, wanted, node }, { tree }) {
    if (canUnwrap(wanted, node)) return certain(say('fix.unwrap'), { op: 'unwrap', path });
    const quoted = quotedSentence(wanted, node, tree.text);
    return mend(quoted && [quoted]);
  },
});

function messageFor(path: Path, wanted: Kind, node: SyntaxNode): MessageId {
  if (wanted.type === 'mapping' && node.kind === 'scalar' && typeof path.at(-1) === 'string') {
    const field = kindAt(path);
    if (field?.type === 'list' || field?.type === 'none-or-list') return 'page/wrong-type#entries';
  }
  if (wanted.type === 'mapping') return wanted.line === undefined ? 'page/wrong-type#mapping' : 'page/wrong-type#part';
  return node.kind === 'sequence' ? 'page/wrong-type#one' : 'page/wrong-type#text';
}

/** A list of one whose only item is what the field asks for. */
function canUnwrap(wanted: Kind, node: SyntaxNode): boolean {
  if (node.kind !== 'sequence' || node.items.length !== 1) return false;
  const only = resolveAlias(node.items[0]?.value);
  if (wanted.type === 'mapping')
    return only?.kind === 'mapping' || (only?.kind === 'scalar' && wanted.line !== undefined);
  return only?.kind === 'scalar' || (only?.kind === 'mapping' && wanted.type === 'person');
}

/** `The line: its number` in a list of texts: a sentence whose colon made a mapping of it, in quotes. */
function quotedSentence(wanted: Kind, node: SyntaxNode, text: string): TextEdit | undefined {
  if (wanted.type !== 'text' || node.kind !== 'mapping' || node.flow || node.entries.length !== 1) return undefined;
  const [entry] = node.entries;
  const isWords = /\s/.test(entry!.key.text) && entry!.value?.kind === 'scalar' && entry!.value.style === 'plain';
  const sentence = text.slice(node.range.start, node.range.end);
  if (!isWords || /[\r\n]/.test(sentence)) return undefined;
  const newText = /["\\]/.test(sentence) ? `'${sentence.replaceAll("'", "''")}'` : `"${sentence}"`;
  return { range: node.range, newText };
}
