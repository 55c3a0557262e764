// The schema as ajv judges by it, compiled when this is bundled (`bundle.ts`): nobody should pay for that at each start.

import validate from 'compiled-schema';

/** What the schema has against a page. */
export function judge(page: unknown): { path: string[]; message: string }[] {
  if (validate(page)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => ({
    path: instancePath.split('/').slice(1),
    message,
  }));
}
