import { say } from '../../messages/message.ts';
import { partsOf } from '../../model/slot.ts';
import { curatedWords } from '../../wording/input.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';
import { ask } from '../shared/fixes.ts';
import { asWritten, reader, textOf } from '../shared/vague.ts';

interface Curated extends Fact {
  readonly words: string;
}

export const inputCurated = rule<Curated>({
  id: 'input/curated',
  due: 'integrate',
  kind: 'judgement',
  *check(document, context) {
    const read = reader(context);
    for (const { value } of partsOf(document.page.input)) {
      const text = textOf(value.source);
      const words = text === undefined ? undefined : curatedWords(read(text));
      if (words !== undefined) yield { path: value.source.path, words: asWritten(text ?? '', words) };
    }
  },
  message: ({ words }) => say('input/curated', { words }),
  fixes: ask,
});
