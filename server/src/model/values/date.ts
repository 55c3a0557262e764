// Values: calendar dates without a time of day, so that no time zone can move them.

import { fold, plainText } from './text.ts';
import { MONTHS, WEEKDAYS } from './words/months.ts';

declare const plainDate: unique symbol;

/** A real calendar date as `YYYY-MM-DD`, from 0000-01-01 to 9999-12-31. Equal dates are equal strings. */
export type PlainDate = string & { readonly [plainDate]: true };

/** Year, month from 1, day from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date that the text is, exactly as `YYYY-MM-DD`; undefined for anything else, also for 30 February. */
export function readDate(text: string): PlainDate | undefined {
  return isPlainDate(text) ? text : undefined;
}

/** Whether the text is a real calendar date, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = numbersOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date with these parts, or undefined when there is no such day. */
export function makeDate(year: number, month: number, day: number): PlainDate | undefined {
  if (![year, month, day].every((part) => Number.isInteger(part) && part >= 0 && part <= 9999)) return undefined;
  return readDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

/** Year, month and day of a date. */
export function dateParts(date: PlainDate): DateParts {
  return numbersOf(date);
}

/** Negative when `a` is before `b`, 0 when they are the same day, positive when it is after. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The date `days` days later (earlier when negative); what leaves the years 0 to 9999 stops at their ends. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayNumber(date) + Math.trunc(days), date);
}

/** The same day `months` calendar months later, or the last day of that month when it is shorter. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = numbersOf(date);
  const count = year * 12 + (month - 1) + Math.trunc(months);
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  if (!(toYear >= 0)) return dateOfDay(FIRST_DAY, date);
  return makeDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) ?? dateOfDay(LAST_DAY, date);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date as the documents write it, `YYYY-MM-DD`. */
export function formatDate(date: PlainDate): string {
  return date;
}

/**
 * The date that a text written in another way can only mean (`20.03.2026`, `March 3, 2026`, `2026-2-3`), for a
 * rewrite. Undefined when there are two readings (`03/04/2026`), when the year has two digits, or there is no such day.
 */
export function suggestDate(text: string): PlainDate | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  const plain = plainText(text)
    .replace(/^["'`(\s]+|["'`)\s.,;]+$/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
  return isoLike(plain) ?? dayAndMonthNumbers(plain) ?? monthName(plain);
}

const LONGEST_DATE = 60;

/** Days are numbered from 0000-03-01, so that the leap day is the last day of a year. */
const FIRST_DAY = -60;
const LAST_DAY = 3_652_364;

/** `2026-2-3`, `2026/02/03`, `20260203` with eight digits, each with or without a time of day behind it. */
function isoLike(plain: string): PlainDate | undefined {
  const found =
    /^(\d{4})([-/.] ?)(\d{1,2})\2(\d{1,2})(?:(?:[Tt]| |, )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?(?: ?(?:[Zz]|UTC|[+-]\d{2}:?\d{2}))?$/.exec(
      plain,
    ) ?? /^(\d{4})()(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/.exec(plain);
  const japanese = /^(\d{4}) ?[年년]() ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]$/u.exec(plain);
  const match = found ?? japanese;
  return match ? makeDate(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
}

/** `20.03.2026`, `13/04/2026`, `3/20/2026`: only when day and month cannot be mistaken for each other. */
function dayAndMonthNumbers(plain: string): PlainDate | undefined {
  const match = /^(\d{1,2})([-/.] ?)(\d{1,2})\2(\d{4})$/.exec(plain);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const readings = new Set([makeDate(year, second, first), makeDate(year, first, second)]);
  readings.delete(undefined);
  const [only] = readings;
  return readings.size === 1 ? only : undefined;
}

/** `3 March 2026`, `Tue, March 3rd, 2026`, `3. März 2026`, `le 1er mars 2026`, `3-Mar-2026`, `2026 March 3`. */
function monthName(plain: string): PlainDate | undefined {
  const words = fold(plain)
    .split(/[\s,./-]+/u)
    .filter((word) => word !== '' && !['of', 'the', 'le', 'den', 'der', 'am', 'on'].includes(word));
  const weekday = WEEKDAYS.get(words[0] ?? '');
  if (weekday !== undefined) words.shift();
  const months = words.filter((word) => MONTHS.has(word));
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th|er|e)?$/.test(word));
  if (words.length !== 3 || months.length !== 1 || years.length !== 1 || days.length !== 1) return undefined;
  // The year stands at one end: nobody writes it in the middle, so such a text is something else.
  if (words[1] === years[0]) return undefined;
  const date = makeDate(Number(years[0]), MONTHS.get(months[0] ?? '') ?? 0, Number.parseInt(days[0] ?? '', 10));
  if (date === undefined || (weekday !== undefined && weekdayOf(date) !== weekday)) return undefined;
  return date;
}

function numbersOf(date: string): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day's number in the proleptic Gregorian calendar (after Howard Hinnant's `days_from_civil`). */
function dayNumber(date: string): number {
  const { year, month, day } = numbersOf(date);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** The date of a day's number, the inverse of `dayNumber`; `otherwise` for what is no number. */
function dateOfDay(number: number, otherwise: PlainDate): PlainDate {
  const day = Math.max(FIRST_DAY, Math.min(number, LAST_DAY));
  const era = Math.floor(day / 146_097);
  const dayOfEra = day - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return makeDate(year, month, dayOfMonth) ?? otherwise;
}

/** Day 0 of our count was a Wednesday. */
function weekdayOf(date: PlainDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
