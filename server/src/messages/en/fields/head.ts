// English: the head of the page. Title, stage, and the people and the team around the workflow.

export const headFields = {
  'field.workflow':
    'The name of the workflow, as people say it at work. It tells this workflow from every other one in the folder.',
  'field.workflow#example': 'Inbound lead triage',
  'field.workflow#blank': 'the name of the workflow',

  'field.purpose':
    'One sentence: which process this serves, and what gets better. A reader judges the rest of the page by it.',
  'field.purpose#example': 'Every demo request gets a personal reply within the hour, not on the next day',
  'field.purpose#blank': 'which process and what gets better',

  'field.stage':
    'How far the workflow is. The stage decides what the page must already say: a pilot needs little, production needs everything.',
  'field.stage#example': 'pilot',
  'field.stage#pilot': 'The idea works in a demo.',
  'field.stage#document': 'The page and the baseline are being written.',
  'field.stage#hand-over': 'A second person learns to run it from the page alone.',
  'field.stage#integrate': 'Steps done by hand become connections between systems.',
  'field.stage#measure': 'It runs for real, and the results are recorded.',
  'field.stage#decide': 'You choose to scale it, redesign it, stop it or keep it as research.',
  'field.stage#production': 'It is owned, reviewed at fixed times and measured.',
  'field.stage#research': 'Kept for learning only. The last decision must be `research`.',
  'field.stage#stopped': 'Given up before production. The last decision must be `stop`.',
  'field.stage#retired': 'It was in use and is switched off. The last decision must be `stop`.',

  'field.started':
    'Day 1 of the 90-day plan. The days of every stage are counted from it. A pilot may start in the future.',
  'field.started#example': '2026-11-24',
  'field.started#blank': 'day 1 as YYYY-MM-DD',

  'field.implementation':
    'Where the running thing lives: a link or a file, such as the flow, the script or the repository. Whoever takes over opens it from here.',
  'field.implementation#example': 'https://flows.example.com/lead-triage',
  'field.implementation#blank': 'link or file',

  'field.owner':
    'The one person who answers for the outcome and is told when it fails. Add an e-mail address, a handle or a channel.',
  'field.owner#example': 'Dana Whitfield <dana@example.com>',
  'field.owner#blank': 'name and contact',

  'field.second-owner':
    'The person who can run the workflow from this page alone when the owner is away. It must be somebody else.',
  'field.second-owner#example': 'Luis Ortega <luis@example.com>',
  'field.second-owner#blank': 'name and contact',

  'field.sponsor':
    'The person inside the team that uses the workflow, with the budget and the mandate to change how the team works.',
  'field.sponsor#example': 'Priya Raman <priya@example.com>',
  'field.sponsor#blank': 'name and contact',

  'field.team': 'The team whose daily work this changes. Where there is none, write `N/A` with the reason in brackets.',
  'field.team#example': 'Inside sales, six people',
  'field.team#blank': 'whose daily work changes',

  'person.name': 'The name of the person.',
  'person.contact':
    'How to reach the person: an e-mail address, an `@handle`, a `#channel` or a link. Several make a list.',
  'person.role':
    'What the person does, such as "Head of purchasing". A role alone is enough where a contact comes with it.',
} as const;
