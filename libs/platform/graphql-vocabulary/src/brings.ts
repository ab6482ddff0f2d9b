import { Extensions } from '@nestjs/graphql';

/** What a field or a list may bring back at most, where that is more than a usual field or list does. */
export interface Brings {
  /** As JSON, of one value. */
  readonly bytes?: number;
  /** Of a list that takes no `first`. */
  readonly rows?: number;
}

const BRINGS = 'varsel:brings';

/** On a text above 4,000 characters and on an unpaged list of more than ten: a document costs what it may bring back. */
export function BringsUpTo(brings: Brings): MethodDecorator & PropertyDecorator {
  return Extensions({ [BRINGS]: brings });
}

/** What was declared of a schema field. */
export function bringsOf(field: { readonly extensions: Readonly<Record<string, unknown>> } | undefined): Brings {
  return (field?.extensions[BRINGS] as Brings | undefined) ?? {};
}
