import { vaguePurpose, vagueTitle } from '../../wording/purpose.ts';
import { judged, vague } from '../shared/vague.ts';

export const workflowVague = vague({
  id: 'workflow/vague',
  due: 'document',
  *judge({ page }, read) {
    yield* judged(page.workflow, (text) => vagueTitle(read(text)), 'optional');
    yield* judged(page.purpose, (text) => vaguePurpose(read(text)), 'optional');
  },
});
