// Generated documents: docs/configuration.md, the configuration of a folder as a page to read.

import { CONFIGURATION, LEVELS } from '../../server/src/language/configuration.ts';
import type { MappingKind } from '../../server/src/language/kinds.ts';
import { mappingIn } from '../../server/src/language/lookup.ts';
import { textAt } from './catalogue.ts';
import { blocks, bullets, code, fence, NOTICE, prose, table } from './markdown.ts';
import { writtenAs } from './values.ts';

const EXAMPLE = `rules:
  owner/no-contact: error # nobody here works without an address
  costs: off              # finance has them

people:
  - name: Dana Whitfield
    contact: dana@example.com
  - Luis Ortega <luis@example.com>
  - name: Mara Lindqvist
    contact: mara@example.com
    left: 2026-08-31

systems: [HubSpot, SAP, Zendesk]`;

/** The text of docs/configuration.md. */
export function configurationReference(): string {
  return blocks(
    '# The configuration of a folder',
    NOTICE,
    'A file with the name `.workflow-docs.yaml` says what holds for the workflow documents in its folder and below. The nearest one at or above a document counts, up to the folder that is open in the editor (in the terminal: the folder of the repository). It holds data only, so it is safe in a workspace that nobody vouches for.',
    fence(EXAMPLE),
    'It is checked like a document while you type and by `workflow-docs check`, with the same fixes, completion and hover. What cannot be read is a finding, and the rest holds. A change counts at once, also while it is not saved. `Workflow Docs: Show Effective Configuration` shows what holds for a document, and the file and line that each part comes from.',
    '## Fields',
    table(['Field', 'What it says', 'Written as'], rowsOf(CONFIGURATION, '')),
    '## Severities',
    bullets(LEVELS.map((level) => `\`${level}\`: ${prose(textAt(`config.rules#${level}`) ?? '')}`)),
    'When a rule speaks is for the stage of a document to say; the configuration says how loud. A rule that is off asks for nothing: it counts neither towards a gate nor for `stage/skipped`. After the end of a waiver its finding stays a warning at most for 14 days, as always. Rules of structure can be changed too. The ids are listed in [docs/rules](rules/README.md); a section is the part before the slash.',
    '## Extending',
    'Rules: what this file says of a rule or its section comes before what the extended file says. People and systems: both lists count. Vague words: both lists count. The date: the nearest one. An extended file may have any name; one that ends with `.workflow-docs.yaml` (`team.workflow-docs.yaml`) is checked in the editor by itself. It must be in the workspace: what lies outside is not read.',
  );
}

function rowsOf(kind: MappingKind, prefix: string): readonly (readonly string[])[] {
  return Object.entries(kind.fields).flatMap(([name, field]) => {
    const key = `${prefix}${name}`;
    const inside = key === 'rules' ? undefined : mappingIn(field.kind);
    const sample = textAt(`config.${key}#example`);
    const row = [
      `\`${key}\`${field.required ? ' !' : ''}`,
      `${prose(textAt(`config.${key}`) ?? '')}${sample === undefined ? '' : ` Example: ${code(sample)}`}`,
      key === 'rules' ? 'mapping of ids and sections' : writtenAs(field.kind).replaceAll('](#', '](reference.md#'),
    ];
    return [row, ...(inside ? rowsOf(inside, `${key}.`) : [])];
  });
}
