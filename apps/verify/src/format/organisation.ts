import { logOf } from '@varsel/transparency-log';
import { isUuid } from './canonical.ts';

/** The id in what a reader was told: the id itself, or the name of the log (`varsel/log/<id>`) as the portal shows it. */
export function organisationIn(told: string): string | undefined {
  return isUuid(told) ? told : logOf(told)?.tenant;
}
