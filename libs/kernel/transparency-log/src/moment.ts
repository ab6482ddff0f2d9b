const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** True for `YYYY-MM-DDTHH:MM:SS.ffffffZ` of a day and hour that exist. */
export function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !MOMENT.test(value)) return false;
  const milliseconds = `${value.slice(0, -4)}Z`;
  const moment = new Date(milliseconds);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === milliseconds;
}
