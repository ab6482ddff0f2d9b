import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { CreateOrganisation, createOrganisation } from './create-organisation.ts';
import { ada, anOrganisation } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';

const input = { name: 'Nordhavn Sygehuse', cvr: '12345678', administrator: ada };
const wanted = new CreateOrganisation(input);

describe('create an organisation', () => {
  it('makes its founder the first administrator', () => {
    expect(given(organisation).when(createOrganisation, wanted)).toEqual(anOrganisation().events());
  });

  it('is refused when the organisation exists', () => {
    expect(given(organisation, anOrganisation().events()).when(createOrganisation, wanted)).toMatchObject({
      code: 'ORGANISATION_EXISTS',
    });
  });

  it.each(['1234567', '123456789', '02345678', '12 34 56 78', 'DK12345678'])(
    'is refused with the CVR number %s',
    (cvr) => {
      expect(given(organisation).when(createOrganisation, new CreateOrganisation({ ...input, cvr }))).toMatchObject({
        code: 'CVR_MALFORMED',
        field: 'cvr',
      });
    },
  );

  it.each([
    'A',
    'x'.repeat(101),
    'two\nlines',
    'Din MitID er spærret. Bekræft på http://evil.example/mitid',
    'Se www.evil.example',
    'Bekræft på evil.example/mitid nu',
  ])('is refused with the name %j', (name) => {
    expect(given(organisation).when(createOrganisation, new CreateOrganisation({ ...input, name }))).toMatchObject({
      code: 'ORGANISATION_NAME',
    });
  });

  it.each(['Penn\u200b\u202e', 'Nord\u00adhavn', 'Bir\u200dthe ApS'])(
    'is refused with the unseen signs of %j',
    (name) => {
      expect(given(organisation).when(createOrganisation, new CreateOrganisation({ ...input, name }))).toMatchObject({
        ...{ code: 'TEXT_UNREADABLE', field: 'organisationName' },
      });
    },
  );

  it.each([
    'Æ2',
    'شركة النور',
    'שלום בע״מ',
    'Kalaallit Nunaat',
    'x'.repeat(100),
    'Nets.eu A/S',
    'A.P. Møller – Mærsk A/S',
    'K/S Vind 24/7',
  ])('takes the name %j', (name) => {
    expect(given(organisation).when(createOrganisation, new CreateOrganisation({ ...input, name }))).toHaveLength(3);
  });
});
