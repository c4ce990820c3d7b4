// Moments, sizes and words as a person reads them, in the browser's own zone and language.

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const DAY_AND_YEAR = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const STEPS = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];

export function clockTime(unix) {
  return CLOCK.format(unix * 1000);
}

/** The name of a day as seen from `now`: Today, Yesterday, Tuesday 24 November, 3 January 2025. */
export function dayName(unix, now) {
  const date = new Date(unix * 1000);
  const today = new Date(now * 1000);
  const apart = Math.round((midnight(today) - midnight(date)) / 86_400_000);
  if (apart === 0) return "Today";
  if (apart === 1) return "Yesterday";
  return (date.getFullYear() === today.getFullYear() ? DAY : DAY_AND_YEAR).format(date);
}

/** A short stamp for the chat list: the time today, else the day. */
export function shortStamp(unix, now) {
  const date = new Date(unix * 1000);
  if (midnight(date) === midnight(new Date(now * 1000))) return clockTime(unix);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(date);
}

export function sameDay(first, second) {
  return midnight(new Date(first * 1000)) === midnight(new Date(second * 1000));
}

function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

export function bytes(count) {
  if (count === undefined || count === null) return "";
  if (count < 1024) return `${count} B`;
  if (count < 1024 * 1024) return `${(count / 1024).toFixed(count < 10_240 ? 1 : 0)} KB`;
  return `${(count / 1024 / 1024).toFixed(1)} MB`;
}

export function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

/** A `date_time` entity in the reader's zone and language, following the letters of Telegram's format (r, or w d/D t/T). */
export function entityMoment(unix, format, now, language = "en") {
  if (format.includes("r")) return relative(unix - now, language);
  const options = {};
  if (format.includes("w")) options.weekday = "long";
  if (format.includes("d")) Object.assign(options, { day: "numeric", month: "numeric", year: "2-digit" });
  if (format.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/[tT]/u.test(format)) Object.assign(options, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (format.includes("T")) options.second = "2-digit";
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, options).format(unix * 1000);
}

function relative(seconds, language) {
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? STEPS.at(-1);
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

/** The whole moment with its zone, for tooltips. */
export function fullMoment(unix) {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "long" }).format(unix * 1000);
}
