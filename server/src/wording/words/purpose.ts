// Words that could stand in the purpose of any workflow.

import { stems } from '../sentence.ts';

export const PURPOSE_EMPTY: ReadonlySet<string> = stems(`
  output drive excellence operational cheap save money cost expense productive faster easier life lives optimisation
  optimization growth grow innovation innovative modern modernise digital digitalisation digitalization digitization
  transformation transform power empower speed accelerate hours task job repeat free frees focus core handle manage
  management deliver decision customer client project world service excellent potential opportunity advantage
  competitive solve burden bottleneck nicer happier pain error fewer mistakes accuracy reliability scale scalable
  cheaper communication collaboration knowledge convenience convenient organised organized agile capacity bring
  effektiver effizienter schneller besser zeit sparen gagner temps améliorer efficacité
`);

export const TITLE_EMPTY: ReadonlySet<string> = stems(`
  test demo example sample untitled draft copy first second third pilot poc proof concept project doc page template
  prototype experiment trial version name title chat chatbot generator helper workflowdoc v two three enterprise
  office ablauf prozess projet essai exemple
`);

/** Areas that say little, but enough for a title. */
export const AREAS: ReadonlySet<string> = stems(`
  support service customer client knowledge project communication
`);
