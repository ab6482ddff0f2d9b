import type { ComponentType, SVGProps } from 'react';

export type IconShape = ComponentType<SVGProps<SVGSVGElement>>;

interface IconProps {
  readonly of: IconShape;
  /** 18 beside text, 16 in buttons. */
  readonly size?: 16 | 18;
}

/** A Lucide shape at our stroke; always beside words, so it is silent. */
export const Icon = ({ of: Shape, size = 18 }: IconProps) => (
  <Shape width={size} height={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />
);
