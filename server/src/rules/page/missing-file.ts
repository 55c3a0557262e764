import { say } from '../../messages/message.ts';
import { rule } from '../rule.ts';
import type { Fact } from '../rule.ts';

interface MissingFile extends Fact {
  readonly file: string;
}

export const pageMissingFile = rule<MissingFile>({
  id: 'page/missing-file',
  due: 'error',
  kind: 'structure',
  *check(document, context) {
    for (const { path, reference } of document.files) {
      if (reference.kind !== 'relative') continue;
      const file = reference.path;
      const state = context.fileState(file);
      if (state === 'missing') yield { path, file };
    }
  },
  message: ({ file }) => say('page/missing-file', { file }),
  fixes: ({ file }) => [{ title: say('fix.create-file', { file }), createFile: file, safe: false }],
});
