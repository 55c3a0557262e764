// What a part written as one line may have told in its sentence.

import { readInterval } from './interval.ts';
import { readPerson } from './person.ts';

/** Words that name a model or its maker, so that the sentence may have said which one it is. */
const MODEL_WORDS =
  /\b(gpt|o\d|claude|sonnet|haiku|opus|gemini|gemma|mistral|mixtral|llama|qwen|deepseek|phi|command|grok|whisper|model|llm|openai|anthropic)\b|\d[bB]\b/i;

const PERIOD =
  /\b(da(y|ily|ys)|week(s|ly)?|month(s|ly)?|quarter(s|ly)?|year(s|ly)?|annual(ly)?|tag|woche|monat|quartal|jahr)\b/i;
const RARE_WORDS =
  /^(every |once (a|per) |per |each |a )?(half[- ]?year(ly)?|semi-?annual(ly)?|bi-?annual(ly)?|year(ly)?|annual(ly)?|two years)$/i;

/** A period that is only an example of one: `regularly (e.g. quarterly)`. */
const LEFT_OPEN = /\b(regularly|periodically|occasionally|as needed)\b.*\b(e\.?g\b|for example|for instance|such as)/i;

/** The longest period, in minutes, that is still once a quarter (92 days). */
const QUARTER_MINUTES = 92 * 24 * 60;

/** The longest text that is looked at, in characters. */
const MOST = 500;

/** Whether a line about the task may have named the model. */
export function namesModel(line: string): boolean {
  return MODEL_WORDS.test(line.slice(0, MOST));
}

/** Whether a line about failures says more than whom to tell, so that it may have told the fallback as well. */
export function saysMoreThanWhom(line: string): boolean {
  const { is } = readPerson(line.slice(0, MOST));
  if (is === 'channel' || is === 'bare-contact') return false;
  return line.trim().split(/\s+/).length > 6;
}

/** Whether a cadence is less than once a quarter: `year`, `six months`. */
export function isTooRare(text: string): boolean {
  const words = text.slice(0, MOST).trim();
  if (RARE_WORDS.test(words)) return true;
  const read = readInterval(words);
  return read.state === 'known' && read.value.minutes > QUARTER_MINUTES;
}

/**
 * Whether a text that is none of the cadence's words is not simply unknown: one that is too rare has a rule of its own,
 * and a sentence that names a period (`Salome on the first Monday of the month`) may well be right.
 */
export function namesPeriod(text: string): boolean {
  const words = text.slice(0, MOST).trim();
  return isTooRare(words) || (!LEFT_OPEN.test(words) && words.split(/\s+/).length > 2 && PERIOD.test(words));
}

/** The word of the cadence that another way to say it means: `quarterly`, `every 14 days`. */
export function cadenceMeant(text: string): 'week' | 'two-weeks' | 'month' | 'quarter' | undefined {
  const read = readInterval(text.slice(0, MOST));
  if (read.state !== 'known') return undefined;
  const { amount, unit } = read.value;
  const period = `${String(amount)} ${unit}`;
  if (period === '1 week' || period === '7 day') return 'week';
  if (period === '2 week' || period === '14 day') return 'two-weeks';
  if (period === '1 month' || period === '4 week') return 'month';
  return period === '1 quarter' || period === '3 month' ? 'quarter' : undefined;
}
