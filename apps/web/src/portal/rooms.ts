import { Fingerprint, Landmark, LayoutList, Ruler, Scale, ShieldCheck, Siren, Stamp, Truck } from 'lucide-react';
import type { IconShape } from '../design/icon.tsx';
import type { portalTexts } from './portal.texts.ts';

export interface Room {
  readonly path: string;
  readonly words: keyof (typeof portalTexts)['catalogue'] &
    (
      | 'overview'
      | 'incidents'
      | 'measures'
      | 'risks'
      | 'suppliers'
      | 'management'
      | 'scope'
      | 'registration'
      | 'auditTrail'
    );
  readonly icon: IconShape;
  /** `G` then this letter; the same in both languages, because hands remember keys. */
  readonly letter: string;
  /** Absent from the rail for whoever may not enter. */
  readonly permission?: string;
}

/** The rooms of this release, in the order they are used. A new room is one line here. */
export const rooms: readonly Room[] = [
  { path: '/', words: 'overview', icon: LayoutList, letter: 'o' },
  { path: '/incidents', words: 'incidents', icon: Siren, letter: 'h' },
  { path: '/measures', words: 'measures', icon: ShieldCheck, letter: 'f', permission: 'measure:read' },
  { path: '/risks', words: 'risks', icon: Scale, letter: 'k', permission: 'risk:read' },
  { path: '/suppliers', words: 'suppliers', icon: Truck, letter: 'l', permission: 'supplier:read' },
  { path: '/management', words: 'management', icon: Landmark, letter: 'b', permission: 'decision:read' },
  { path: '/scope', words: 'scope', icon: Ruler, letter: 'm' },
  { path: '/registration', words: 'registration', icon: Stamp, letter: 'r' },
  { path: '/audit-trail', words: 'auditTrail', icon: Fingerprint, letter: 's' },
];

export const reportPath = '/incidents/report';
export const reportPermission = 'incident:report';
