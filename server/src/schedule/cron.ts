// Schedule room: the five fields of a cron expression, and the days on which it fires.

/** When a cron expression fires, by the clock on the wall. Minutes and hours are in order. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** The days of a month on which it fires, in order. */
  daysOf(year: number, month: number): readonly number[];
}

/** Reads a cron expression; undefined for one that follows no clock (`@reboot`) or that we do not understand. */
export function readCron(text: string): Cron | undefined {
  const fields = (ALIASES[text.toLowerCase()] ?? text).trim().split(/\s+/);
  const [minutes, hours, days, months, weekdays] = fields;
  if (fields.length !== 5 || minutes === undefined || hours === undefined) return undefined;
  const times = { minutes: numbersIn(minutes, 0, 59), hours: numbersIn(hours, 0, 23) };
  const isMonth = numbersIn(months ?? '', 1, 12, MONTHS);
  const isDay = dayOfMonth(days ?? '');
  const isWeekday = dayOfWeek(weekdays ?? '');
  if (!times.minutes || !times.hours || !isMonth || !isDay || !isWeekday) return undefined;
  // Where both kinds of day are named, either will do; a star names none.
  const isEither = !isStar(days ?? '') && !isStar(weekdays ?? '');
  return {
    minutes: times.minutes,
    hours: times.hours,
    daysOf(year, month) {
      if (!isMonth.includes(month)) return [];
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const all = Array.from({ length: last }, (_, index) => index + 1);
      return all.filter((day) => {
        const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
        const [one, other] = [isDay(day, last), isWeekday(day, weekday, last)];
        return isEither ? one || other : one && other;
      });
    },
  };
}

const ALIASES: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

const MONTHS = ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function isStar(field: string): boolean {
  return field === '*' || field === '?';
}

/** `L` is the last day of the month. */
function dayOfMonth(field: string): ((day: number, last: number) => boolean) | undefined {
  const parts = field.split(',');
  const plain = parts.filter((part) => part.toLowerCase() !== 'l');
  const days = plain.length === 0 ? [] : numbersIn(plain.join(','), 1, 31);
  return days && ((day, last) => days.includes(day) || (plain.length < parts.length && day === last));
}

/** `5#2` is the second Friday of the month, `5L` the last one; 0 and 7 are Sunday. */
function dayOfWeek(field: string): ((day: number, weekday: number, last: number) => boolean) | undefined {
  const parts = field.split(',').map((part) => {
    const [, name = '', nth] = /^(\w+?)(?:#([1-5])|l)$/i.exec(part) ?? [];
    const days = numbersIn(name === '' ? part : name, 0, 7, WEEKDAYS, 6)?.map((day) => day % 7);
    return { days, isSingle: name !== '', nth: nth === undefined ? undefined : Number(nth) };
  });
  if (parts.some(({ days }) => days === undefined)) return undefined;
  return (day, weekday, last) =>
    parts.some(({ days = [], isSingle, nth }) => {
      if (!days.includes(weekday)) return false;
      if (!isSingle) return true;
      return nth === undefined ? day + 7 > last : Math.ceil(day / 7) === nth;
    });
}

/**
 * The numbers that a field names, in order; undefined where it is not readable.
 * @param end where a range ends that has no end of its own: `*`, or `5/15` for every fifteen from five on
 */
function numbersIn(
  field: string,
  min: number,
  max: number,
  names: readonly string[] = [],
  end = max,
): number[] | undefined {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [, from, to, step] = /^(\*|\?|\w+)(?:-(\w+))?(?:\/([1-9]\d?))?$/.exec(part) ?? [];
    if (from === undefined) return undefined;
    const first = isStar(from) ? min : numberOf(from, min, max, names);
    const open = isStar(from) || step !== undefined ? Math.max(end, first ?? end) : first;
    const last = to === undefined ? open : numberOf(to, min, max, names);
    if (first === undefined || last === undefined || first > last || (isStar(from) && to !== undefined))
      return undefined;
    for (let number = first; number <= last; number += Number(step ?? 1)) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}

function numberOf(text: string, min: number, max: number, names: readonly string[]): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  const number = named >= min && text !== '' && named !== -1 ? named : /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  return number >= min && number <= max ? number : undefined;
}
