import { AuditLedgerModule } from '@varsel/audit-ledger';
import { DraftsModule } from '@varsel/drafts';
import type { ContextDefinition } from '@varsel/event-store';
import { FilesModule } from '@varsel/files';
import { GovernanceModule } from '@varsel/governance';
import { IdentityModule } from '@varsel/identity';
import { IncidentsModule } from '@varsel/incidents';
import { OutboundModule } from '@varsel/outbound';
import { RegistrationModule } from '@varsel/registration';
import { RiskModule } from '@varsel/risk';
import { SupplyChainModule } from '@varsel/supply-chain';

/** The chapters of the law. A new one is a line here. */
export const chapters = [RegistrationModule, RiskModule, GovernanceModule, IncidentsModule, SupplyChainModule] as const;

/** What every chapter stands on. */
const machinery = [IdentityModule, AuditLedgerModule, DraftsModule, FilesModule, OutboundModule] as const;

/** The table of contents of the product: aggregates, views, permissions and tables of every module. */
export const contexts: readonly ContextDefinition[] = [...chapters, ...machinery].map(({ context }) => context);

/** Every permission there is. */
export const permissions: ReadonlySet<string> = new Set(
  contexts.flatMap((context) => Object.keys(context.permissions)),
);
