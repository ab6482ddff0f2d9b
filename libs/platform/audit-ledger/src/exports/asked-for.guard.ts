import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { BadInput } from '@varsel/graphql-vocabulary';
import type { FastifyRequest } from 'fastify';

/**
 * Stands before a download that is put on record: what a browser fetches ahead, asks only the head of, or follows from
 * another site is no export by the person in whose name it would stand.
 */
@Injectable()
export class AskedFor implements CanActivate {
  canActivate(execution: ExecutionContext): true {
    const { method, headers } = execution.switchToHttp().getRequest<FastifyRequest>();
    const site = headers['sec-fetch-site'] ?? 'none';
    if (site !== 'same-origin' && site !== 'none') throw fromElsewhere();
    if (method !== 'GET' || isAhead(headers['sec-purpose']) || isAhead(headers['purpose'])) throw notFetched();
    return true;
  }
}

function isAhead(purpose: string | readonly string[] | undefined): boolean {
  return /prefetch|prerender|preview/i.test(String(purpose ?? ''));
}

function fromElsewhere(): BadInput {
  return new BadInput({
    da: 'En eksport kan ikke startes fra et andet websted, fordi den noteres i historikken under dit navn. Åbn Historik i Varsel, og hent den der.',
    en: 'An export cannot be started from another site, because it goes on record in the history under your name. Open History in Varsel and fetch it there.',
  });
}

function notFetched(): BadInput {
  return new BadInput({
    da: 'En eksport noteres i historikken og gives derfor kun ud, når den hentes helt (GET), ikke på forhånd.',
    en: 'An export goes on record in the history and is therefore only given when it is fetched as a whole (GET), not ahead of time.',
  });
}
