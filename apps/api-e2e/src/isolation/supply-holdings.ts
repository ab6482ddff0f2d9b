import request from 'supertest';
import { act, ask, type Person, supplierProfile, type TestApp } from '../harness/index.ts';

/** A supplier under a service, with a contact and a former one; an imported questionnaire, and a round of it. */
export async function supplyHoldings(
  { server }: TestApp,
  owner: Person,
  service: string,
): Promise<Readonly<Record<string, string>>> {
  const supplier = await act(owner, 'registerSupplier', {
    profile: supplierProfile({ name: 'Hemmelig Drift A/S', services: [service] }),
    contacts: [
      { name: 'Hemmelig Kontakt', email: 'hemmelig@nordtal.example', language: 'DA' },
      { name: 'Hemmelig Forgænger', email: 'tidligere@nordtal.example', language: 'DA' },
    ],
  });
  await act(owner, 'assessSupplierTier', {
    supplierId: supplier.id,
    factors: { c1: 4, c2: 0, c3: 0, c4: 0, c5: 0 },
    reason: 'Hemmelig begrundelse',
  });
  const { id: templateId, position } = await imported(server, owner);
  const { supplier: found } = await ask<{ supplier: { contacts: readonly { contact: string }[] } }>(
    owner,
    'query C($id: ID!) { supplier(id: $id) { contacts { contact name email language } } }',
    { id: supplier.id },
    { 'varsel-min-position': position },
  );
  const [kept] = found.contacts;
  await act(owner, 'setSupplierContacts', { supplierId: supplier.id, contacts: [kept] });
  const round = { supplierId: supplier.id, templateId, contact: kept?.contact, dueOn: '2026-12-18' };
  const sent = await act(owner, 'sendQuestionnaire', round, { 'varsel-min-position': position });
  return { Supplier: supplier.id, QuestionnaireTemplate: templateId, Assessment: sent.id };
}

async function imported(server: TestApp['server'], owner: Person): Promise<{ id: string; position: string }> {
  const field = { id: 'navn', section: 'profil', type: 'string', label: { da: 'Hemmeligt spørgsmål' } };
  const reply = await request(server)
    .post('/api/supplier-templates?name=Hemmelig%20skabelon')
    .set({
      cookie: owner.signedIn.visitor.cookie,
      origin: 'http://127.0.0.1:3000',
      'content-type': 'application/octet-stream',
    })
    .send(Buffer.from(JSON.stringify({ version: '1', fields: [field] })));
  if (reply.status !== 200) throw new Error(`The template gave ${reply.status}: ${reply.text}`);
  return reply.body as { id: string; position: string };
}
