// English: the stages with their days, and the gates.

export const stagesAndGates = {
  'stage.pilot':
    'Before day 1: the idea works in a demo. The page says what starts it, what goes in, what comes out and who looks at it.',
  'stage.document': 'Days 1 to 14: the page is written, and the number as it is today is measured.',
  'stage.hand-over':
    'Days 15 to 30: the second owner runs it from the page alone, and every question becomes a better page.',
  'stage.integrate': 'Days 31 to 60: steps done by hand become connections, and somebody is told when it fails.',
  'stage.measure': 'Days 61 to 75: it runs for real, and the results are recorded beside the baseline.',
  'stage.decide': 'Days 76 to 90: with the results and the costs you scale, redesign, stop, or keep it as research.',
  'stage.production':
    'After day 90: it is owned, reviewed at fixed times and measured. Nothing that was asked for may be open.',
  'stage.research': 'Off the plan: kept for learning and not used in daily work. It needs the decision `research`.',
  'stage.stopped': 'Off the plan: given up before production. It needs the decision `stop`.',
  'stage.retired': 'Off the plan: it was in use and is switched off. It needs the decision `stop`.',

  'gate.ownership': 'One person answers for it, another one can run it from the page, and both can be reached.',
  'gate.data': 'It is known which data goes in, from where, how sensitive it is, and what happens with odd cases.',
  'gate.integration':
    'It starts, runs, lands and fails where people work, and no step depends on somebody remembering it.',
  'gate.value': 'A number with a baseline, a target and a date shows whether it is worth going on.',
  'gate.adoption': 'The people whose work changes had a say, know how to use it and can report what is wrong.',
  'gate.governance': 'Somebody reviews the results, the risk is known, and somebody may stop it.',
} as const;
