/** What the operator wants done with the views. */
export type ViewOrder =
  | { readonly kind: 'status' }
  | { readonly kind: 'compare'; readonly view: string | undefined }
  | { readonly kind: 'rebuild'; readonly view: string };

/** Nobody knows what is meant: exit code 2. */
export class OrderUnclear extends Error {
  readonly exitCode = 2;

  constructor() {
    super(
      'Usage: npm run views -- status | compare [view] | rebuild <view>. A view is named as status lists it, with or without its version.',
    );
    this.name = 'OrderUnclear';
  }
}

/** Throws `OrderUnclear`. */
export function readViewOrder([kind, view, ...rest]: readonly string[]): ViewOrder {
  if (rest.length > 0) throw new OrderUnclear();
  if (kind === 'status' && view === undefined) return { kind };
  if (kind === 'compare') return { kind, view };
  if (kind === 'rebuild' && view !== undefined) return { kind, view };
  throw new OrderUnclear();
}
