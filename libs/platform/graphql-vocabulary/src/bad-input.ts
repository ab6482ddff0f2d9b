import type { Bilingual } from '@varsel/event-sourcing';
import { GraphQLError } from 'graphql';

/** The request itself cannot be read as meant; nothing was done. Shown to the caller in both languages. */
export class BadInput extends GraphQLError {
  constructor(text: Bilingual, path?: string) {
    super(text.en, { extensions: { code: 'BAD_INPUT', text, ...(path === undefined ? {} : { path }) } });
  }
}
