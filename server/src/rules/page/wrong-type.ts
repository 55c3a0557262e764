import type { Kind } from '../../language/kinds.ts';
import { say } from '../../messages/message.ts';
import type { MessageId } from '../../messages/message.ts';
import { formatPath } from '../../syntax/path.ts';
import { resolveAlias } from '../../syntax/tree.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { faultRule } from '../shared/faults.ts';

export const pageWrongType = faultRule({
  id: 'page/wrong-type',
  message: ({ path, wanted, node }) => say(messageFor(wanted, node), { field: formatPath(path) }),
  fixes: ({ path, wanted, node }) =>
    canUnwrap(wanted, node) ? [{ title: say('fix.unwrap'), operations: [{ op: 'unwrap', path }], safe: true }] : [],
});

function messageFor(wanted: Kind, node: SyntaxNode): MessageId {
  if (wanted.type === 'mapping') return wanted.line === undefined ? 'page/wrong-type#mapping' : 'page/wrong-type#part';
  return node.kind === 'sequence' ? 'page/wrong-type#one' : 'page/wrong-type#text';
}

/** A list of one whose only item is what the field asks for. */
function canUnwrap(wanted: Kind, node: SyntaxNode): boolean {
  if (node.kind !== 'sequence' || node.items.length !== 1) return false;
  const only = resolveAlias(node.items[0]?.value);
  if (wanted.type === 'mapping')
    return only?.kind === 'mapping' || (only?.kind === 'scalar' && wanted.line !== undefined);
  return only?.kind === 'scalar';
}
