import { Fragment, type ReactNode } from 'react';

const marked = /<(b|i)>(.*?)<\/\1>/gs;

/** Turns `<b>` and `<i>` of our own texts into elements; everything else stays text, so nothing can be injected. */
export const richText = (message: string): ReactNode => {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of message.matchAll(marked)) {
    const [whole, tag, inner = ''] = match;
    parts.push(message.slice(from, match.index), tag === 'b' ? <b>{inner}</b> : <i>{inner}</i>);
    from = match.index + whole.length;
  }
  parts.push(message.slice(from));
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
};
