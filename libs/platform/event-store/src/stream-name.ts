import type { StreamName } from '@varsel/event-sourcing';

/** Ids that may stand in a stream's name: opaque, no blanks, nothing of a person. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}$/;

export function isStreamId(id: unknown): id is string {
  return typeof id === 'string' && ID.test(id);
}

export function writeStreamName({ category, id }: StreamName): string {
  return `${category}-${id}`;
}

/** A category has no dash: the first one ends it. */
export function parseStreamName(text: string): StreamName {
  const dash = text.indexOf('-');
  return dash < 0 ? { category: text, id: '' } : { category: text.slice(0, dash), id: text.slice(dash + 1) };
}
