// English: what each rule says. `rule/id` is its message, `rule/id#variant` one for a special case.

export const rules = {
  'page/syntax#tab': 'A tab stands in the indentation. YAML allows only spaces here; write two spaces for each step.',
  'page/syntax#missing-space':
    'In "{text}" a space is missing at the "{mark}", so YAML does not see what it separates. Add the space.',
  'page/syntax#unclosed-quote': 'The quote that opens here is never closed. Close it at the end of the text.',
  'page/syntax#unclosed-bracket':
    'The bracket that opens at "{text}" is never closed. Close it at the end of the list.',
  'page/syntax#colon-in-text':
    'A colon followed by a space inside a sentence starts a new key in YAML. Put the sentence in quotes.',
  'page/syntax#needs-quotes': 'Because of how it begins, YAML does not take {text} for text. Put it in quotes.',
  'page/syntax#text-after-quote':
    'The quote closes before the text ends, and YAML allows nothing behind it. Put the whole text in quotes.',
  'page/syntax#indentation':
    'The indentation of "{text}" fits neither its neighbours nor its part. Line it up with them.',
  'page/syntax#merge-markers':
    'Git left the markers of a merge conflict here. Keep one of the two versions and delete the marker lines.',
  'page/syntax#unknown-alias':
    'The alias "*{name}" points to an anchor that is not there. Put the text in quotes if it is only text.',
  'page/syntax#not-yaml': 'This is not YAML: {detail}.',
  'page/syntax#too-large': 'The file is larger than {limit} bytes, which no page is. It was not read any further.',
  'page/syntax#too-many-lines': 'The file has {count} lines; a page has at most {limit}. It was not read any further.',
  'page/syntax#too-many-anchors': 'The file has over {limit} anchors; that is no page. It was not read any further.',
  'page/syntax#too-deep': 'The file is nested over {limit} levels deep; that is no page. It was not read any further.',
  'page/syntax#nul-character': 'The file holds a NUL character, so it is no text. It was not read any further.',
  'page/syntax#not-utf-8': 'The file is not UTF-8 text. Save it with the encoding UTF-8.',
  'page/swallowed-text#comment-swallows':
    'YAML takes everything from the "#" on for a comment and reads only "{read}". Put "{text}" in quotes.',
  'page/swallowed-text#braces-become-map': 'YAML takes {text} for a mapping, not for text. Put it in quotes.',
  'page/swallowed-text#brackets-become-list':
    'YAML takes {text} for a list, not for text. Put it in quotes, or leave out the brackets.',
  'page/swallowed-text#anchor-swallows':
    'YAML takes the word behind "&" for a name of its own and reads only "{read}". Put "{text}" in quotes.',
  'page/swallowed-text#tag-swallows':
    'YAML takes the word behind "!" for a type and reads only "{read}". Put "{text}" in quotes.',
  'page/swallowed-text#number-changes':
    'YAML reads {text} as the number {read}. Put it in quotes to keep it as it is written.',
  'page/swallowed-text#runs-together':
    'YAML reads "{text}" as running text, not as lines of their own. Write a space after the colon or the dash.',
  'page/swallowed-text#comma-cuts-text':
    'Inside braces a comma ends the text, so YAML reads only "{read}". Put "{text}" in quotes.',
  'page/swallowed-text#comma-cuts-number':
    'Inside braces a comma ends the value, so YAML reads only {read}. Put "{text}" in quotes.',
  'page/empty': 'The document is empty. Start with the eight lines that every page has.',
  'page/not-a-mapping':
    'A workflow document is a list of keys with their values, such as "owner: Dana Whitfield"; this one is something else.',
  'page/several-documents':
    'A second document starts here. One file describes one workflow: move the rest to a file of its own.',
  'page/duplicate-key': 'The key "{key}" is there twice and says two things. Keep the right one.',
  'page/duplicate-key#equal': 'The key "{key}" is there twice and says the same. Remove one of them.',
  'page/unknown-key':
    'There is no field "{key}" in this place. Remove it, or call it "x-{key}" to keep it as your own.',
  'page/unknown-key#near': 'There is no field "{key}" in this place. Did you mean "{near}"?',
  'page/unknown-key#misplaced': 'The field "{key}" belongs to {home}. Move it there.',
  'page/wrong-type#text': '{field} must be text, not a group of keys. Write it as one line.',
  'page/wrong-type#one': '{field} must be one value, not a list.',
  'page/wrong-type#mapping':
    '{field} must be a group of keys, each on a line of its own; there is no one-line form of it.',
  'page/wrong-type#entries': '{field} must be a list of entries with keys of their own; text has no place here.',
  'page/wrong-type#part': '{field} must be one line or a group of keys, not a list.',
  'page/unknown-value': '{field} cannot be "{text}". It is one of {values}.',
  'page/unknown-value#near': '{field} cannot be "{text}". Did you mean "{near}"? It is one of {values}.',
  'page/bad-date': '{field} must be a calendar date such as 2026-11-20; "{text}" cannot be read as one.',
  'page/bad-duration': '{field} must be a number with a unit of time, such as "2 minutes"; "{text}" has none.',
  'page/bad-quantity':
    '{field} must be a number with its unit, such as "42 minutes" or "3.5 %"; "{text}" has no number.',
  'page/bad-person':
    '{field} must be a name, or a name with a contact such as "Dana Whitfield <dana@example.com>"; a role alone needs a contact.',
  'page/missing-field': '{part} has no {field}. Without it the entry cannot be used.',
  'page/missing-field#page': 'The page has no "{field}". Without it nobody can tell which workflow this is.',
  'page/missing-file':
    'The file {file} does not exist. Who runs this from the page will look for it: create it, or correct the path.',
  'page/look-alike': 'This key looks like "{meant}" but is written with other characters. Type it again.',
  'page/bad-path#field': 'There is no field "{text}" in a workflow document.',
  'page/bad-path#field-near': 'There is no field "{text}" in a workflow document. Did you mean "{near}"?',
  'page/bad-path#rule': 'There is no rule "{text}", so this waiver silences nothing.',
  'page/bad-path#rule-near': 'There is no rule "{text}", so this waiver silences nothing. Did you mean "{near}"?',
  'page/bad-path#metric': 'No measure under success is called "{text}", so this result counts for nothing.',
  'page/bad-path#metric-near':
    'No measure under success is called "{text}", so this result counts for nothing. Did you mean "{near}"?',
  'page/placeholder':
    '{field} is still a placeholder ("{text}"). Write the answer, or remove the line until there is one.',
  'page/order': '"{key}" comes after "{before}"; on the page it comes before. In page order a reader finds it at once.',
  'workflow/duplicate-title':
    'The title "{title}" is that of {files} too. Give each its own, so that nobody runs or mends the wrong one.',
  'related.same-title': 'The title of {file}.',
  'related.feeds': '{file} feeds {next}.',
  'related/cycle':
    'Each of these documents feeds the next one, and the last one the first: {ring}. Take out the link that is not so.',
  'related/cycle#self': 'This document feeds itself. Take the link out, or name the document that is meant.',
  'page/too-long':
    'Printed, this page runs {over} % past one sheet; most of it is {section}. Say it in fewer words, or put what is rarely needed into a file and name the file here.',
  'workflow/no-purpose':
    'Nothing says what this workflow is for. Write in one sentence which process it serves and what gets better.',
  'workflow/vague':
    '"{words}" could stand on the page of any workflow. Say which process it serves, and what gets better for whom.',
  'stage/missing': 'Nothing says how far this workflow is. Until a stage is given it is judged as a pilot.',
  'stage/no-start':
    'There is no start date, so nobody can tell on which of the ninety days this stands. Write the day it began.',
  'stage/skipped':
    'The page says {stage}, but {count} requirements of earlier stages are open. It supports {supported}; close them, or set the stage back.',
  'stage/skipped#one':
    'The page says {stage}, but a requirement of an earlier stage is open. It supports {supported}; close it, or set the stage back.',
  'stage/overdue': 'This is day {day} of the plan, and {stage} ends on day {last}. Move on, or record a decision.',
  'stage/overdue#pilot':
    'This is day {day} of the plan, and a pilot ends before day 1. Move on to "document", or give a later start.',
  'owner/missing': 'Nobody owns this workflow. Name the person who answers for its outcome and is told when it fails.',
  'owner/not-a-person':
    '"{text}" is not a person. When this fails on a Friday evening one person must answer for it: name them.',
  'owner/no-contact': 'There is nowhere to send {name} an alert. Add an e-mail address, a handle or a channel.',
  'owner/unknown':
    '{name} is not in the people directory. Correct the name or the contact, name somebody who is, or add {name} there.',
  'owner/left': '{name} left on {left}, so nobody answers for this any more. Name the person who does now.',
  'owner/is-sponsor':
    'Owner and sponsor are the same person. The sponsor opens doors; the owner answers for the outcome. Name two people.',
  'second-owner/missing': 'Nobody else can run this workflow. Name the person who can run it from this page alone.',
  'second-owner/not-a-person':
    '"{text}" is not a person. Name the one who can run the workflow when the owner is away.',
  'second-owner/no-contact': 'There is no way to reach {name}. Add an e-mail address, a handle or a channel.',
  'second-owner/unknown':
    '{name} is not in the people directory. Correct the name or the contact, name somebody who is, or add {name} there.',
  'second-owner/left': '{name} left on {left}, so nobody else can run this any more. Name the person who can now.',
  'second-owner/same-as-owner':
    'The second owner is the owner again (same name or same contact). If that person is away, nobody can run this.',
  'dry-run/missing':
    'Nobody but its builder has run this workflow from the page. Let the second owner try, and record the day and the result.',
  'dry-run/by-owner': 'Only the owner has run this from the page, who knows it anyway. Let somebody else try.',
  'dry-run/none-clean': 'All {count} dry runs found gaps. Close the gaps and run it once more.',
  'dry-run/none-clean#one': 'The only dry run found gaps. Close the gaps and run it once more.',
  'gap/open': 'Somebody who tried to run this had to ask: "{question}" Answer it on the page.',
  'gap/open#answered':
    'This question is answered but not marked as fixed: "{question}" Bring the answer into the page, then mark it.',
  'gap/no-answer':
    'This gap is marked as fixed, but no answer is written: "{question}" Write the answer, or open it again.',
  'input/missing': 'Nothing says what the AI works on. Write which data goes in and where it comes from.',
  'input/vague':
    '"{words}" does not say which data goes in. Name it and where it comes from, such as "the answers of the demo form in HubSpot".',
  'input/no-source': 'Nothing says where the input comes from. Name the system, form or mailbox.',
  'input/no-format':
    'Nothing says in which format the input arrives (JSON, CSV, plain text), so nobody can tell a broken one.',
  'input/no-example':
    'There is no example of an input. One real, harmless file shows a second owner more than any description.',
  'input/no-edge-cases':
    'No edge case is named. Write what happens when the input is empty, too long or in another language.',
  'input/manual-transfer':
    'A person moves the input by hand ("{words}"), so it stops when they are away. Connect the system, or list the step under manual-steps with a plan or the reason to keep it.',
  'input/curated':
    '"{words}" is not the live source, so it shows only what works in a demo. Name the system that real inputs come from.',
  'input/no-data-owner': 'Nobody is named who may say that this data can be used here.',
  'input/no-sensitivity': 'Nothing says how sensitive this data is. Choose public, internal, personal or confidential.',
  'trigger/missing': 'Nothing says what starts this workflow. Name the event and where it happens.',
  'trigger/vague':
    '"{words}" does not say what starts this. Name an event and its system, such as "a form is submitted in HubSpot", or a time such as "Mondays at 08:00".',
  'trigger/bad-schedule':
    '"{text}" cannot be read as cron, so it starts nothing. Write minute, hour, day, month and weekday, such as "30 8 * * 1-5", or say it in words.',
  'trigger/bad-schedule#never': '"{text}" names a day that no calendar has, so it never fires. Correct day and month.',
  'trigger/manual':
    'Somebody must remember to start this, and one day nobody does. Name an event in a system, or a schedule, that starts it.',
  'trigger/manual#words':
    '"{words}" means that somebody must remember to start this. Name an event in a system, or a schedule, that starts it.',
  'trigger/no-system': 'Nothing says in which system this event happens, so nobody can look whether it did.',
  'task/missing': 'Nothing says what the AI does. Write what goes out for what comes in.',
  'task/vague':
    'With "{words}" nobody can tell whether it was done. Name the object and the result, such as "scores the lead from 1 to 5 and drafts a reply".',
  'task/no-prompt':
    'The prompt is not here. Name its file, or write it down, so that somebody else can run and improve it.',
  'task/no-model': 'Nothing says which model does the work. Name it with its version, so that a change is noticed.',
  'task/no-limits': 'Nothing says what the AI must not do. List the mistakes that would cost trust or money.',
  'task/unpinned-model':
    '"{text}" is not one version of a model: it changes without a note, and the results with it. Write the version, such as "gpt-5-mini-2025-08-07".',
  'output/missing': 'Nothing says where the result goes. Name the place where somebody works with it.',
  'output/vague':
    '"{words}" names no place where somebody works with the result. Name the system and the record, sheet or channel, such as "the HubSpot deal" or "#ops-alerts".',
  'output/no-system': 'Nothing says in which system the result lands, so nobody can check that it arrived.',
  'output/side-channel':
    '"{words}" is a place where somebody must remember to look. Let the result land where the work is done: on the record, in the ticket, in a named channel.',
  'output/no-deadline':
    'Nothing says how soon the result must be there. Without a deadline nobody notices that it is late.',
  'failure/missing':
    'Nothing says what happens when this fails. Name who is told and how the work gets done meanwhile.',
  'failure/no-alert': 'Nobody is told when this fails. Name a person or a channel.',
  'failure/no-fallback': 'Nothing says how the work gets done while this is down. Write what people do by hand.',
  'failure/vague':
    '"{words}" names nobody and no place. Name the person or channel that is told, and who does the work where in the meantime.',
  'failure/no-detection': 'Nothing says how a failure is noticed. Most failures are silent: write what shows them.',
  'failure/no-escalation': 'Nobody is named for the case that the alert is not answered.',
  'manual-steps/missing':
    'Nothing says whether somebody has to copy or move something by hand. List the steps, or write "none".',
  'manual-steps/no-plan': 'The manual step "{step}" has neither a plan to remove it nor a reason to keep it.',
  'manual-steps/undeclared':
    'A person moves data by hand here ("{words}"), and manual-steps does not list it. Add the step with a plan, or the reason to keep it.',
  'success/missing':
    'Nothing says by which number this will be judged. Name a measure with its baseline and its target.',
  'success/no-baseline':
    'The measure has no baseline. Without the number of before, nobody can show that it got better.',
  'success/no-target': 'The measure has no target. Without it, any result can be called a success.',
  'success/no-date': 'The measure has no date by which its target is to be reached.',
  'success/not-measurable':
    'There is no number in {texts}. Write what is counted, with its unit, so that it can be compared later.',
  'success/unit-mismatch':
    'The baseline ({baseline}) and the target ({target}) are in units that cannot be compared. Use the same one.',
  'success/not-better': 'The target ({target}) is no better than the baseline ({baseline}), where {better} is better.',
  'success/demo-metric':
    'Only accuracy or satisfaction is measured. A rollout is decided by time, cost, errors or volume: add one of them.',
  'success/no-source':
    'Nothing says where this number is read, so nobody can measure it again. Name the report and the sample.',
  'success/no-stop-rule':
    'Still to be agreed: {missing}. Write before the results come in what would make you go on, and what would make you stop.',
  'success/no-results':
    'No result has been recorded yet. Measure once, and write down the day, the measure and the value.',
  'success/stale-results':
    'The last result for "{metric}" is of {on}, longer ago than the review cadence. Measure it again.',
  'success/stale-results#none': 'There is no result for "{metric}" yet, although others are recorded. Measure it.',
  'success/missed-target':
    'The target ({target}) was due on {by}; the latest result is {result}. Decide: scale, redesign or stop.',
  'costs/missing':
    'The costs of {missing} are not there. A decision to scale needs what it takes to run, check and maintain this.',
  'decision/missing':
    'No decision is recorded. Write down whether you scale, redesign, stop or keep it as research, who said so and why.',
  'decision/missing#off-track':
    'A document in stage "{stage}" needs "{outcome}" as its last decision, with day, name and reason.',
  'decision/not-scaled':
    'This runs in production, but the last decision was "{outcome}". Record the decision to scale, or change the stage.',
  'team/missing': 'Nothing says whose daily work this changes. Name the team.',
  'sponsor/missing':
    'Nobody in the team that uses this stands behind it. Name the person with the budget and the mandate.',
  'adoption/missing':
    'Nothing says how people come to use this. Write who was involved, how they are trained, where the standard stands and where feedback goes.',
  'adoption/users-not-involved': 'Nothing says which of the future users had a say. Name them and what they tried.',
  'adoption/no-training': 'Nothing says how people learn to work with this.',
  'adoption/no-work-standard': 'Nothing says where the new way of working is written down.',
  'adoption/no-feedback': 'Nothing says where people report what is wrong, and who reads it.',
  'review/missing': 'Nobody looks at the result. Name who reviews it and what they check.',
  'review/no-reviewer': 'Nobody is named who reviews the result.',
  'review/no-reviewer#group':
    '"{group}" is a group: everybody will think somebody else has looked. Name a person, or a role that one person holds at a time.',
  'review/no-checks': 'Nothing says what the reviewer checks. List what they compare with what.',
  'review/no-reject-when': 'Nothing says when a result is rejected. List what disqualifies it.',
  'review/vague':
    'By "{words}" two people would decide differently. Name who compares what with what, such as "Dana compares each amount with the invoice", or the number from which on it is rejected.',
  'review/self-review':
    'Nobody but the AI looks at its output ("{words}"), and it does not see its own mistakes. Name a person who does.',
  'review/only-builder':
    'The only reviewer is the owner, {name}. Who built it overlooks what others see: add a second person.',
  'review/after-release':
    'The review comes after the release, so mistakes are out before anybody sees them. Review before the release.',
  'review/after-release#sampled':
    'Only a sample is reviewed, and the risk is {words}. Review every output before its release, or show that the risk is low.',
  'review/after-release#words': '"{words}": the review comes when the output is out. Let somebody look at it before.',
  'governance/no-risk': 'Nothing says how much harm a wrong result can do. Choose low, medium or high.',
  'governance/no-stop-authority': 'Nobody is named who may switch this off without asking.',
  'governance/unapproved#high':
    'The risk is high, and no approval is in force. Record who approved it, for which area and until when.',
  'governance/unapproved#personal':
    'Personal data goes in, and no approval is in force. Record who approved it, for which area and until when.',
  'governance/unapproved#ended': 'The last approval ran out on {ended}. Have it renewed and record it.',
  'governance/no-disclosure':
    'Nothing says whether the people who get the result are told that AI took part. Write how, or "N/A (reason)".',
  'governance/acts-unreviewed':
    'The AI acts without a review, and the risk is {risk}. Put a person in between, or show that the risk is low.',
  'governance/no-monitoring':
    'Nothing says who would notice that the results get worse. Name the number that is watched.',
  'governance/no-change-log': 'Nothing says where changes of prompt and model are noted.',
  'cadence/missing': 'Nothing says how often this page is looked at again. Write how often, and who does it.',
  'cadence/too-rare': '"{text}" is less than once a quarter. Models, data and people change faster.',
  'cadence/overdue':
    'The review was due on {next}, counted from {last}. Look at the page again and record what you found.',
  'waiver/expired':
    'The waiver of {waived} ended on {until}, and its finding is back. Mend it, or agree on a new date.',
  'assumption/overdue': 'This assumption was to be checked by {by}: "{text}" Say whether it held or failed.',
} as const;
