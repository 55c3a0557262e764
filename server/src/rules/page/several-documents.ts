import { say } from '../../messages/message.ts';
import type { Path } from '../../syntax/path.ts';
import { rule } from '../rule.ts';

export const pageSeveralDocuments = rule({
  id: 'page/several-documents',
  due: 'error',
  kind: 'structure',
  *check({ tree }) {
    if (tree.secondDocument) yield { path: [] as Path, range: tree.secondDocument };
  },
  message: () => say('page/several-documents'),
});
