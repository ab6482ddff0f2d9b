import { type Rejection, reject } from '@varsel/event-sourcing';
import { derivedUuid } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import type { SupplierDesks } from '../door/desks.desk.ts';
import { builtInRef } from '../questionnaire/built-in-ref.ts';
import { builtInTemplate } from '../questionnaire/built-in.ts';
import type { Contact } from '../supplier/supplier.contents.ts';
import { basis, unknownSupplier } from '../supplier/supplier-rules.ts';
import { findTemplate } from '../views/questionnaire-template.view.ts';
import { findSupplierDetail } from '../views/supplier-detail.view.ts';
import { findSupplier, type SupplierRegisterRow } from '../views/supplier-register.view.ts';
import type { RoundParts } from './prepare-round.ts';

export interface RoundSource extends RoundParts {
  readonly row: SupplierRegisterRow;
  readonly contacts: readonly Contact[];
}

/** What a round would be made of as things stand, or who is not there. */
export async function roundSource(
  session: TenantSession,
  desks: SupplierDesks,
  ids: { readonly supplier: string; readonly template: string; readonly command: string },
): Promise<RoundSource | Rejection> {
  const [row, detail] = [await findSupplier(session, ids.supplier), await findSupplierDetail(session, ids.supplier)];
  if (row === undefined || detail === undefined || detail.state.status === 'absent') return unknownSupplier();
  const template = await templateSource(session, desks, ids.template);
  if (template === undefined) return templateUnknown();
  const { contacts } = detail.state;
  return {
    row,
    contacts,
    supplier: {
      id: row.key,
      retired: row.retired,
      tier: row.tier,
      kinds: row.kinds,
      contacts: contacts.map(({ id }) => id),
    },
    template,
    // The round that this very command has made is no obstacle to it: sent twice it is one round.
    underWay: row.rounds.some(
      ({ id, template: used, status }) =>
        used.id === template.ref.id &&
        !['concluded', 'withdrawn'].includes(status) &&
        id !== derivedUuid('stream', ids.command, 'assessment'),
    ),
  };
}

/** A template that can be sent, with its content. */
export async function templateSource(
  session: TenantSession,
  desks: SupplierDesks,
  id: string,
): Promise<RoundParts['template'] | undefined> {
  if (id === builtInRef.id) return { ref: builtInRef, retired: false, content: builtInTemplate };
  const row = await findTemplate(session, id);
  const version = row?.versions.at(-1);
  if (row === undefined || version === undefined) return undefined;
  const ref = { id, version: version.version, sha256: version.sha256 };
  return { ref, retired: row.retired, content: await desks.templates.contentOf(session.tenant, ref) };
}

function templateUnknown(): Rejection {
  return reject(
    'TEMPLATE_UNKNOWN',
    basis,
    { da: 'Skabelonen findes ikke. Vælg den på listen.', en: 'There is no such template. Choose it from the list.' },
    'templateId',
  );
}
