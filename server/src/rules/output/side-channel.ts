import { say } from '../../messages/message.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import { sideChannel, vagueOutput } from '../../wording/output.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { addToList } from '../shared/fixes.ts';
import { asWritten, reader, textOf } from '../shared/vague.ts';

interface SideChannel extends Fact {
  readonly words: string;
}

export const outputSideChannel = rule<SideChannel>({
  id: 'output/side-channel',
  due: 'integrate',
  kind: 'judgement',
  *check(document, context) {
    const read = reader(context);
    const outputs = valueOf(document.page.output) ?? [];
    const found = partsOf(document.page.output).flatMap(({ value: { destination, system } }) => {
      const text = textOf(destination);
      const sentence = text === undefined ? undefined : read(text);
      const words = sentence && sideChannel(sentence);
      if (!sentence || words === undefined) return [];
      // What names no place at all is said by output/vague.
      return [
        {
          path: destination.path,
          words: asWritten(text ?? '', words),
          isSaid: vagueOutput(sentence, system.state === 'present') !== undefined,
        },
      ];
    });
    // One output where the work is done is enough.
    if (found.length < outputs.length) return;
    for (const { path, words, isSaid } of found) if (!isSaid) yield { path, words };
  },
  message: ({ words }) => say('output/side-channel', { words }),
  fixes: (_fact, _document, context) => addToList(['output'], context.skeleton(['output', 0])),
});
