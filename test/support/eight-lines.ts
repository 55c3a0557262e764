// The smallest whole page, as the contract of the language has it: nothing is wrong with it as a pilot.

export const EIGHT_LINES = `workflow: Inbound lead triage
stage: pilot
owner: Dana Whitfield <dana@example.com>
trigger: A demo request form is submitted in HubSpot
input: The form's answers, as JSON from the HubSpot webhook
task: Score the lead from 1 to 5 and draft a two-paragraph reply
review: Dana reads every draft before it is sent
output: Score and draft are saved on the HubSpot deal within 2 minutes
`;
