// Words that could stand in the purpose of any workflow.

import { stems } from '../sentence.ts';

export const PURPOSE_EMPTY: ReadonlySet<string> = stems(`
  improve improvement save money cost expense efficiency productivity productive quality faster easier life lives
  streamline optimise optimize optimisation optimization reduce effort manual manually work operational help support
  growth grow success successful result outcome innovation innovative modern modernise digital digitalisation
  digitalization digitization transformation transform future leverage power enable empower increase boost enhance
  speed accelerate daily everyday day hours task job repetitive tedious boring performance smarter repeat free frees
  focus core handle manage management deliver experience decision user customer client human project world service
  excellence excellent potential opportunity possibilities benefit advantage competitive problem solve burden
  bottleneck nicer happy happier pain error fewer mistakes accuracy consistent consistency reliable reliability
  scale scalable cheap cheaper communication collaboration knowledge insight understand convenience convenient
  organised organized agile capacity bring effektiver effizienter schneller besser zeit sparen gagner temps
  améliorer efficacité
`);

export const TITLE_EMPTY: ReadonlySet<string> = stems(`
  test demo example sample untitled draft copy first second third pilot poc proof concept project doc page template
  prototype experiment trial try version name title chat chatbot generator helper helping workflowdoc v two three
  enterprise office ablauf prozess projet essai exemple
`);

/** Areas that say little, but enough for a title. */
export const AREAS: ReadonlySet<string> = stems(`
  support service customer client knowledge project communication
`);
