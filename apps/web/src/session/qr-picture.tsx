import { useMemo } from 'react';
import { encode } from 'uqr';
import { classes } from '../design/classes.ts';
import styles from './door.module.css';

const c = classes(styles);

interface QrPictureProps {
  readonly text: string;
  readonly label: string;
}

/** Drawn here from the text, so the key goes to no other server. */
export const QrPicture = ({ text, label }: QrPictureProps) => {
  const { size, path } = useMemo(() => {
    const { data, size: side } = encode(text, { ecc: 'M', border: 2 });
    const squares = data.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
    );
    return { size: side, path: squares.join('') };
  }, [text]);
  return (
    <svg
      className={c('qr')}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
};
