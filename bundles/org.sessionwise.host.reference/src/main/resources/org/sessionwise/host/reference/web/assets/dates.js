// Days travel as ISO text (2026-11-18); sums are done in UTC, where every day has 24 hours.

const LOCALE = 'en-GB';
const at = iso => new Date(`${iso}T00:00:00Z`);
const iso = date => date.toISOString().slice(0, 10);
const format = options => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });

const NAME = format({ weekday: 'long' });
const MEDIUM = format({ day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = format({ day: 'numeric', month: 'short' });
const TABLE = format({ day: 'numeric', month: 'short', year: 'numeric' });
const WEEKDAY = format({ weekday: 'short' });
const NUMBER = format({ day: 'numeric' });

export const locale = LOCALE;
export const plusDays = (day, days) => iso(new Date(at(day).getTime() + days * 86400000));
export const mondayOf = day => plusDays(day, -((at(day).getUTCDay() + 6) % 7));
export const isWeekend = day => at(day).getUTCDay() % 6 === 0;
export const daysFrom = (day, count) => Array.from({ length: count }, (_, i) => plusDays(day, i));
export const longDay = day => `${NAME.format(at(day))} ${mediumDay(day)}`;
export const mediumDay = day => MEDIUM.format(at(day));
export const shortDay = day => SHORT.format(at(day));
export const tableDay = day => TABLE.format(at(day));
export const weekday = day => WEEKDAY.format(at(day));
export const dayNumber = day => NUMBER.format(at(day));
export const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(at(text).getTime());
export const daysBetween = (from, until) => Math.round((at(until) - at(from)) / 86400000);
export const timeOf = local => local.slice(11, 16);
export const dayOf = local => local.slice(0, 10);
