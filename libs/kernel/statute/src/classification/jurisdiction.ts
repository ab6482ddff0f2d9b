import type { EntityType } from '../data/sectors.ts';
import type { ClassificationFlags } from './input.ts';

/** § 2: by establishment, or for eleven digital types by main establishment or representative. */
export function isDanish(type: EntityType, flags: ClassificationFlags): boolean {
  if (type.jurisdictionRule === 'main-establishment') return isDanishProvider(flags);
  // Telecom follows where the service is offered; whether its own act takes it is asked later.
  return type.otherAct === 'telecom' || flags.establishedInDk !== false;
}

function isDanishProvider({ juris = 'dk', representative = 'none' }: ClassificationFlags): boolean {
  // Stk. 4: without a representative every state where services are offered has jurisdiction, Denmark included.
  return juris === 'outside-eu' ? representative !== 'other' : juris === 'dk';
}
