type Child = Node | string;

/** An element with its attributes and children; text is text and never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A list under a heading; nothing when there is nothing to tell. */
export function section(title: string, lines: readonly string[]): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => element('li', line.startsWith('  ') ? { class: 'key' } : {}, line.trim()));
  return [element('h2', {}, title), element('ul', {}, ...items)];
}
