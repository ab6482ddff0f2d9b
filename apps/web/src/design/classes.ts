type Name = string | false | null | undefined;

/** Binds a CSS module: `const c = classes(styles)`, then `c('row', late && 'late')`. An unknown name is left out. */
export const classes =
  (styles: Readonly<Record<string, string>>) =>
  (...names: readonly Name[]): string =>
    names.flatMap((name) => (typeof name === 'string' ? (styles[name] ?? []) : [])).join(' ');
