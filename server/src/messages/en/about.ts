// English: why each rule exists. Two sentences: what goes wrong in practice without it, and what following it buys.
//
// `#severity` says it in words where the stage alone does not decide how severe a finding is; `#exception` adds to that.

export const about = {
  'page/syntax#about':
    'One wrong character, and YAML loses the rest of the page or reads it as something else. With the slip named at its place, it is mended in a second and everything else is still judged.',
  'page/empty#about':
    'An empty file in the folder looks like a documented workflow until somebody needs it. The eight lines to start with take five minutes and are already a whole page.',
  'page/not-a-mapping#about':
    'A list or a plain text may read well, but nobody can find the owner or the trigger in it. With a key for each answer, people and tools find everything in its place.',
  'page/several-documents#about':
    'A second page in the same file is overlooked, and its findings with it. One file for one workflow can be linked, handed over and retired by itself.',
  'page/duplicate-key#about':
    'When a key is there twice, two readers believe two different things, and most tools silently keep one of them. One key with one answer leaves nothing to argue about.',
  'page/unknown-key#about':
    'A misspelt key looks right to its author, and the answer behind it counts for nobody. Mended, the answer is found, judged and shown where it belongs.',
  'page/wrong-type#about':
    'An answer in the wrong form, such as a list where one name is needed, cannot be read for certain. In the right form it means the same to everybody.',
  'page/unknown-value#about':
    'A value of your own is understood by its author only, and everything that depends on it stays silent. With one of the known values the page can be compared with the others.',
  'page/bad-date#about':
    'The 3rd of April and the 4th of March look alike, and a date that cannot be read reminds nobody. Written as year, month and day, it can be sorted, counted and trusted.',
  'page/bad-duration#about':
    '"Soon" means two minutes to one person and two days to another. With a number and a unit, everybody can tell whether the result is late.',
  'page/bad-quantity#about':
    'A cost or a volume without a number cannot be added up or compared. With a number and a unit, it still says the same in three months.',
  'page/bad-person#about':
    'A role with nobody behind it, or half an address, leads nowhere on the day it is needed. A name, or a role that can be reached, gets an answer.',
  'page/missing-field#about':
    'An entry without its main field, such as a decision without a date, proves nothing later. With it, the entry can be found, sorted and believed.',
  'page/missing-file#about':
    'A second owner opens the prompt or the example first, and a path that leads nowhere ends the try right there. When every file is in its place, the page can be followed without asking.',
  'page/swallowed-text#about':
    'YAML drops or changes some texts without a word: the author sees a channel, everybody else sees nothing. In quotes the text stays as it was written.',
  'page/look-alike#about':
    'A key copied from a chat can hold a character that only looks like a letter, and nobody finds the mistake by eye. Typed again, it is the field that everybody sees.',
  'page/bad-path#about':
    'A question about a field that is not there is shown nowhere, a waiver of an unknown rule silences nothing, and a result under another name counts for nothing. With the right name the entry does its work.',
  'page/placeholder#about':
    'A page full of "TBD" looks finished from afar, and the questions come up again on the day of the hand-over. Shown for what it is, each of them gets its answer while the author is still there.',
  'page/order#about':
    'When every page is sorted in its own way, a reader has to search in each of them. In page order the answer is where it is in all the others.',
  'page/order#severity': 'It is a hint from the stage pilot on, and never more than that.',
  'page/too-long#about':
    'A page that fits on one sheet is read before it is needed; a longer one is searched when it is too late. The sheet is A4 in two columns with letters of eight and a half points, and the record on its back does not count.',
  'page/too-long#fix':
    'There is no quick-fix: only the author knows what can go. "workflow-docs render" shows the sheet.',

  'workflow/no-purpose#about':
    'Without a purpose people argue about details, and nobody notices when the workflow no longer serves anything. One sentence gives every later decision something to be judged by.',

  'workflow/vague#about':
    'A title such as "AI automation" finds nothing in a search, and a purpose that fits everything decides nothing. With the process named, everybody knows what the page is about.',

  'workflow/duplicate-title#about':
    'Two pages with one title are found by the same words, and the wrong one is run, changed or retired. With a title of its own, each is what people think it is.',

  'related/cycle#about':
    'In a ring every workflow waits for another one, and a fault in any of them comes back to where it began. Without it, it is known who runs first and where a fault came from.',

  'stage/missing#about':
    'Without a stage a demo and a workflow in daily use look the same, and too much or too little is expected of them. With it, the page is asked for what is due now, and shows what comes next.',
  'stage/no-start#about':
    'A pilot without a first day never ends; it is still "about to start" a year later. With a start date the plan has days, and somebody notices when one of them is over.',
  'stage/skipped#about':
    'A page can claim production while nobody else has ever run it. Naming what was passed over keeps the word production worth something.',
  'stage/skipped#severity': 'It is an error at every stage of the plan.',
  'stage/overdue#about':
    'Pilots rarely fail; they go on quietly until nobody remembers who wanted them. A last day in plain sight makes somebody move on, or decide.',
  'stage/overdue#severity': 'It is a warning at every stage of the plan, and never more than that.',

  'owner/missing#about':
    'When nobody owns a workflow, its failures belong to everybody and are mended by nobody. One name means one person to ask, to alert and to thank.',
  'owner/not-a-person#about':
    'A team in this place means that each of its members waits for another one. When one person is named, somebody acts.',
  'owner/no-contact#about':
    'An alert without an address is read by nobody, and the person who finds the failure starts to ask around. With a contact the owner knows first.',
  'owner/unknown#about':
    'A name that nobody in the house has is a slip, a nickname or somebody from outside, and a search for it ends nowhere. Held against the directory, it leads to one person.',
  'owner/left#about':
    'People leave, and the pages that carry their names stay. When the directory knows, the workflow gets a new owner before it fails for the first time.',
  'owner/is-sponsor#about':
    'When the sponsor is also the owner, nobody is left to clear the way, or nobody does the daily work. Two people can each do the half they are there for.',

  'second-owner/missing#about':
    'A workflow that one person can run stops when this person is ill, on holiday or gone. A second owner turns a private skill into something the team has.',
  'second-owner/not-a-person#about':
    'A group as the second owner has usually never opened the page. One named person can try it, ask questions and be ready.',
  'second-owner/no-contact#about':
    'When the owner is away, there is no time to look for an address. With a contact beside the name, help is one message away.',
  'second-owner/unknown#about':
    'A second owner whom nobody can find is none on the day the owner is ill. Held against the directory, the name leads to somebody who can be asked.',
  'second-owner/left#about':
    'Nobody notices that the second owner is gone until the first one is away. When the directory knows, there is time to hand over once more.',
  'second-owner/same-as-owner#about':
    'The same person twice fills in the form and covers nothing. A different person is the only one who can stand in.',

  'dry-run/missing#about':
    'A page that only its author has used is full of things the author did not know were missing. One try by somebody else finds them while they are cheap to answer.',
  'dry-run/by-owner#about':
    'The owner runs it from memory and sees on the page what is not there. Another pair of hands proves that the page is enough.',
  'dry-run/none-clean#about':
    'As long as every try needs a question, the workflow still depends on the person who answers it. One clean run shows that it can be handed over.',

  'gap/open#about':
    'A question that was asked once will be asked again, by somebody who has nobody to ask. Shown at its field, it becomes a better page and not a lost chat message.',
  'gap/open#exception':
    'For 14 days after its date a question is only a warning, always so without a date. One that is answered but not marked as fixed is a hint.',
  'gap/no-answer#about':
    'A gap that is closed without an answer helps nobody who meets the same question. With the answer beside it, the record can be trusted.',

  'input/missing#about':
    'Without a known input nobody can say whether the workflow got the right data or any at all. Named, it can be checked, replaced and protected.',
  'input/vague#about':
    '"Relevant documents" are other files for every person who runs this. With data and source named, a second owner takes the same input and gets the same result.',
  'input/no-format#about':
    'Formats change without notice, and the AI makes something of almost anything it gets. A written format lets people see that the input is broken before the result is.',
  'input/no-source#about':
    'Data from nowhere cannot be looked up when a result seems wrong. With the source named, anybody can go back to where it came from.',
  'input/no-example#about':
    'Descriptions leave out what their author takes for granted. One real example shows it all, and is what a second owner tries first.',
  'input/no-edge-cases#about':
    'Demos run on tidy inputs; real days bring empty mails, duplicates and other languages. Written down, each odd case has an answer before it happens.',
  'input/manual-transfer#about':
    'Data that somebody has to fetch is late or pasted into the wrong field, and the workflow ends with that person. A connection, or a step that is known, keeps it running.',
  'input/curated#about':
    'A sample has no odd cases and a cleaned extract no gaps, so results from it say nothing about daily work. With the live source the numbers mean what they seem to mean.',
  'input/no-data-owner#about':
    'When nobody may decide about the data, everybody assumes that its use is fine until somebody complains. A named person can say yes, no or under which conditions.',
  'input/no-sensitivity#about':
    'Personal data slips into a model because nobody asked what kind of data it is. One word decides how much care and which approval it needs.',

  'trigger/missing#about':
    'A workflow that nobody knows how to start is run by its author or not at all. With the trigger named, everybody can see whether it should have run today.',
  'trigger/vague#about':
    '"As needed" means never when everybody is busy, and nobody notices that it did not run. With an event and its system, or a time, anybody can look whether it started.',
  'trigger/bad-schedule#about':
    'A wrong cron expression gives no error in most tools; it just never fires. Read back here, it is mended before the first missed run.',
  'trigger/bad-schedule#severity': 'It is an error at every stage of the plan.',
  'trigger/manual#about':
    'What somebody must remember to start stops in the first busy week. With an event or a schedule it runs whoever is there.',
  'trigger/manual#severity':
    'What is read out of the words of the event, and not out of kind, is never more than a warning.',
  'trigger/no-system#about':
    'When a run does not happen, people search in three systems for the event that should have started it. With the system named, they look in the right one.',

  'task/missing#about':
    'If the page does not say what the AI does, everybody imagines something else and is disappointed by something else. One sentence sets what can be expected and reviewed.',
  'task/vague#about':
    'Nobody can reject the output of an AI that "helps with mails", nor tell when the prompt got worse. With an object and a result it can be tested.',
  'task/no-prompt#about':
    'The prompt in a private chat history is gone with its author. In the folder it can be run, compared and improved by others.',
  'task/no-model#about':
    'Models are replaced behind the same name, and results change overnight. With the model written down, a change is a decision and not a surprise.',
  'task/no-limits#about':
    'What the AI must not do is obvious to the experts and written nowhere, until it does it. A short list protects trust and money, and gives the reviewer something to look for.',

  'task/unpinned-model#about':
    'Behind "latest" the model changes overnight, and nobody knows why the drafts read differently. With a version, a change is a decision that is noted and tested.',
  'output/missing#about':
    'A result that lands nowhere in particular is admired once and then forgotten. A known place makes it part of the daily work.',
  'output/vague#about':
    'A result that is "shared with the team" lands where nobody looks for it. With system and record named, anybody can see whether it arrived.',
  'output/no-system#about':
    'When nobody knows which system holds the result, nobody can check that it arrived. With the system named, a missing result is found in a minute.',
  'output/side-channel#about':
    "What lands in a mailbox or a folder of one's own is read when there is time, and never by the deputy. Where the work is done, it is found without a reminder.",
  'output/no-deadline#about':
    'A result that comes too late is as useless as none, and without a deadline it is never late. A number lets a person or a monitor notice.',

  'failure/missing#about':
    'Every workflow fails one day, and without a plan people learn of it from a customer. Knowing who is told and how the work goes on turns an outage into a detour.',
  'failure/no-alert#about':
    'A failure that tells nobody is found by chance, often weeks later. One person or channel makes it known the same day.',
  'failure/no-fallback#about':
    'While the workflow is down, the work goes on arriving and nobody remembers how it was done before. A fallback keeps the team able to work.',
  'failure/vague#about':
    'When "someone is notified", each waits for the other, and a customer finds the failure. With a name or a channel, and a way to work meanwhile, it is only an annoyance.',
  'failure/no-detection#about':
    'Most failures make no noise: nothing arrives, and nobody misses it. A count or a check turns silence into a signal.',
  'failure/no-escalation#about':
    'The alert reaches somebody who is on holiday, and there it ends. A second person and a time make sure that somebody reacts.',

  'manual-steps/missing#about':
    'Steps done by hand are invisible to those who plan and heavy for those who do them. A list, or an honest "none", shows what the workflow really costs.',
  'manual-steps/no-plan#about':
    'A step that was meant to be temporary is still done by hand two years later. A plan or a reason makes keeping it a choice.',

  'manual-steps/undeclared#about':
    'Copying and pasting hides in half a sentence, and is missing where integrations are planned. Listed, it is counted and gets a plan.',
  'success/missing#about':
    'Without a number the workflow is judged by whoever speaks last. A measure agreed on beforehand lets the results decide.',
  'success/no-baseline#about':
    'After the start nobody can measure any more how it was before. A baseline is the only thing that lets you show an improvement.',
  'success/no-target#about':
    'Without a target every result is a success to some and a failure to others. A number agreed on beforehand ends the debate.',
  'success/no-date#about':
    'A target without a date is never missed, and so the decision never comes. A day makes somebody look.',
  'success/not-measurable#about':
    '"Feels faster" is true for the people who like it and cannot be checked by the others. A number with its unit can be measured again by anybody.',
  'success/unit-mismatch#about':
    'Minutes before and percent after cannot be compared, and the improvement stays a claim. In the same unit the difference can be seen at once.',
  'success/not-better#about':
    'A target that is no better than today is mostly a slip of the pen, or the wrong direction. Corrected, it says what all the effort is for.',
  'success/demo-metric#about':
    'High accuracy in a demo pays no bills when the work takes as long as before. Time, cost, errors or volume show whether the work itself got better.',
  'success/no-source#about':
    'A number whose origin nobody knows cannot be measured a second time. With report and sample named, before and after are comparable.',
  'success/no-stop-rule#about':
    'Once the results are in, everybody finds a reason to go on. A rule agreed on beforehand makes stopping as respectable as scaling.',
  'success/no-results#about':
    'Targets are set, and then nobody looks at the numbers again. The first recorded result shows that measuring works at all.',
  'success/stale-results#about':
    'Good numbers from spring say nothing about autumn, when data and models have changed. A fresh result keeps the claim true.',
  'success/stale-results#exception': 'It is a warning at most.',
  'success/missed-target#about':
    'A missed target that nobody mentions becomes the new normal. Seeing it calls for a decision: scale, redesign or stop.',
  'success/missed-target#exception': 'It is a warning at most.',

  'costs/missing#about':
    'The model is often the smallest part of the bill; connecting, reviewing and maintaining are the rest. With these known, the decision is about the whole price.',

  'decision/missing#about':
    'Without a decision a pilot neither ends nor grows, and goes on taking up time. A recorded one, with name and reason, can be stood by and learnt from.',
  'decision/missing#exception':
    'In the stages research, stopped and retired it is an error when the last decision is not the one that leads there.',
  'decision/not-scaled#about':
    'A workflow that runs in production against the last decision is run without a mandate. Decision and stage that agree tell everybody where it stands.',

  'team/missing#about':
    'When nobody says whose work changes, nobody is asked and nobody is told. With the team named, you know whom to involve.',
  'sponsor/missing#about':
    'Without somebody of weight in the team, the first conflict about time or budget ends the rollout. A sponsor can change how the team works and pay for it.',

  'adoption/missing#about':
    'Good workflows fail because nobody prepared the people who are to use them. Four short answers show whether they will come along.',
  'adoption/users-not-involved#about':
    'A workflow built without its users solves a problem they do not have. Those who tried it early find what is wrong and stand up for it later.',
  'adoption/no-training#about':
    'People who were not shown how to use it go back to the old way when nobody looks. An hour with cases of their own keeps them with it.',
  'adoption/no-work-standard#about':
    'As long as the new way is not in the handbook, each person works in a different one. Written down, it holds for newcomers as well.',
  'adoption/no-feedback#about':
    'Users see mistakes first and stop reporting them when nobody answers. A known place and a reader turn complaints into improvements.',

  'review/missing#about':
    'Results that nobody looks at are trusted until one of them does harm. A reviewer catches mistakes while they are still drafts.',
  'review/no-reviewer#about':
    'A review by "everybody" is done by nobody, since each thinks that another one has looked. One name, or a role one person holds, makes it happen.',
  'review/no-checks#about':
    'A reviewer who is not told what to compare reads for style and lets wrong facts pass. A list makes two reviewers come to the same verdict.',
  'review/no-reject-when#about':
    'Without a limit, doubtful results are waved through on busy days. A list of what disqualifies makes rejecting easy and fair.',
  'review/vague#about':
    '"Someone checks it" becomes nobody, and "bad quality" a matter of taste. With a person and a yardstick, two reviewers come to the same verdict.',
  'review/self-review#about':
    'A model finds its own output convincing, for the reasons for which it wrote it. A person with the source beside it sees what is wrong.',
  'review/self-review#severity': 'It is never more than a warning.',
  'review/only-builder#about':
    'Who built it knows what is meant, and reads it into what is there. A second person sees what the results really say.',

  'review/after-release#about':
    'A mistake that is found after the release has already reached the customer. A look before it costs minutes and saves apologies.',
  'review/after-release#severity':
    'What is read out of the words of the review, and not out of when, is never more than a warning.',
  'governance/no-risk#about':
    'When the risk is not named, a workflow that could do harm is treated like one that could not. One word decides how much review and which approvals it needs.',
  'governance/no-stop-authority#about':
    'When something goes badly wrong, people hesitate because they do not know who may switch it off. A name agreed on beforehand saves the hours that count.',
  'governance/unapproved#about':
    'High risk and personal data without an approval come up in an audit, or after a complaint. An approval on record shows who looked at it and until when that holds.',
  'governance/unapproved#exception': 'When an approval was there and has run out, it is a warning at most.',
  'governance/no-disclosure#about':
    'People who find out by chance that AI wrote to them feel deceived. Deciding how they are told, or why they need not be, avoids that.',
  'governance/acts-unreviewed#about':
    'When the AI acts by itself, a wrong result has done its harm before anybody sees it. A person in between, or a risk that is really low, keeps that within bounds.',
  'governance/no-monitoring#about':
    'Results get worse slowly, and each single one still looks fine. A number that somebody watches shows it early.',
  'governance/no-change-log#about':
    'After a bad week nobody remembers what was changed in the prompt, or when. A log shows it, and lets you go back.',

  'cadence/missing#about':
    'A page that nobody looks at again is wrong within months, and nobody knows which part. A fixed review keeps page and workflow the same.',
  'cadence/too-rare#about':
    'In a year the model, the data and the people have all changed. At least once a quarter, somebody notices before users do.',
  'cadence/overdue#about':
    'Reviews that are put off once are put off again. A reminder on the page brings them back before the page is out of date.',
  'cadence/overdue#exception': 'It is a warning at most.',

  'waiver/expired#about':
    'An exception without an end becomes the rule. When its date has passed, somebody mends the cause or agrees on a new date by name.',
  'waiver/expired#severity': 'It is a warning at every stage of the plan, and never more than that.',
  'assumption/overdue#about':
    'What was only assumed is treated as a fact after some weeks. Checked in time, it is either known to be true or no longer relied on.',
  'assumption/overdue#severity': 'It is a warning at every stage of the plan, and never more than that.',
} as const;
