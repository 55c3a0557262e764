// English: the configuration of a folder: what its fields are for, and what is said of its faults.

export const configuration = {
  'config.extends':
    'Another configuration, as a path relative to this one. What it says holds too, as far as this one does not say otherwise.',
  'config.extends#example': '../shared/.workflow-docs.yaml',
  'config.extends#blank': 'path to another configuration',
  'config.rules':
    'How severe the findings of a rule are, by its id, or by its section for all rules of it. The nearest file decides, and in a file the id before the section.',
  'config.rules#example': '{owner/no-contact: error, costs: off}',
  'config.rules#off': 'The rule is not asked, and does not count anywhere.',
  'config.rules#hint': 'A hint, whatever the stage says.',
  'config.rules#info': 'A note, whatever the stage says.',
  'config.rules#warning': 'A warning, whatever the stage says.',
  'config.rules#error': 'An error, whatever the stage says.',
  'config.rules.section': 'All rules whose id begins with `{section}/`.',
  'config.people':
    'The people directory. Where there is one, an owner or second owner who is not in it, or has left, is found.',
  'config.people#example': '[{name: Dana Whitfield, contact: dana@example.com}]',
  'config.people.name': 'The name as documents write it; `Name <contact>` will do as well.',
  'config.people.name#example': 'Dana Whitfield',
  'config.people.name#blank': 'name of a person',
  'config.people.contact':
    'An e-mail address, a handle or a link, or a list of them. By it a person is found first, by the name second.',
  'config.people.contact#example': 'dana@example.com',
  'config.people.contact#blank': 'contact of this person',
  'config.people.left': 'The day from which this person is gone.',
  'config.people.left#example': '2026-08-31',
  'config.people.left#blank': 'day as YYYY-MM-DD',
  'config.systems':
    'The systems that people work in. They are offered where a document asks for one, and none of them is taken for a person.',
  'config.systems#example': '[HubSpot, SAP]',
  'config.systems#blank': 'name of a system',
  'config.vague': 'What counts as vague wording here.',
  'config.vague#example': '{add: [make it nice], allow: [as needed]}',
  'config.vague.add': 'Words and phrases that say nothing here, beside the built-in ones.',
  'config.vague.add#example': '[make it nice]',
  'config.vague.add#blank': 'words that say nothing',
  'config.vague.allow': 'Words and phrases that are clear to everybody here, although they are vague elsewhere.',
  'config.vague.allow#example': '[the usual way]',
  'config.vague.allow#blank': 'words that are clear here',
  'config.as-of':
    'The date that counts as today, so that a verdict can be repeated. The setting `workflowDocs.asOf` and `--as-of` come before it.',
  'config.as-of#example': '2026-11-20',
  'config.as-of#blank': 'day as YYYY-MM-DD',

  'config.no-rule': 'There is no rule and no section "{rule}".',
  'config.no-rule#near': 'There is no rule and no section "{rule}". Did you mean "{near}"?',
  'config/extends#no-file': 'This is no path of a file. Name a configuration relative to this one.',
  'config/extends#outside': '{file} lies outside the workspace and is not read.',
  'config/extends#missing': '{file} does not exist or cannot be read, so nothing of it holds.',
  'config/extends#ring': '{file} leads back to this file, so it is left out. Let one of them stand alone.',
  'config/extends#faulty': '{file} has faults ({count}); the first is in line {line}: {words}',

  'config.effective.none': 'No configuration: there is no {file} at or above this document.',
  'config.effective.for': 'What holds for {document}, and the file and line it comes from.',
  'config.effective.setting': 'the setting of the editor',
} as const;
