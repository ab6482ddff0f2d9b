import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { Menu } from '../../../../design/menu.tsx';
import { RefId, Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import { LevelStatus } from '../../evaluation/risk-level.tsx';
import standing from '../../standing/standing.module.css';
import type { Service } from '../services-data.ts';
import { servicesTexts } from '../services.texts.ts';
import { AmendDialog, RetireDialog } from './change-dialogs.tsx';

const c = classes(standing);

interface ServiceTableProps {
  readonly services: readonly Service[];
  readonly nameOf: NameOf;
  readonly onChanged: (() => void) | undefined;
}

export const ServiceTable = ({ services, nameOf, onChanged }: ServiceTableProps) => {
  const t = useTexts(servicesTexts);
  const columns: readonly Column<Service>[] = [
    { key: 'name', header: t('name'), name: true, cell: (service) => <Name service={service} /> },
    { key: 'owner', header: t('owner'), cell: ({ owner }) => (owner ? nameOf(owner) : <Soft>{t('noOwner')}</Soft>) },
    {
      key: 'outage',
      header: t('outage'),
      cell: ({ maxOutageHours: n }) => (typeof n === 'number' ? t('hours', { n }) : <Soft>{t('notStated')}</Soft>),
    },
    {
      key: 'risks',
      header: t('risks'),
      cell: ({ id, riskCount: n }) =>
        n === 0 ? (
          <Soft>{t('noRisks')}</Soft>
        ) : (
          <TextLink href={`/risks?service=${id}`} alone>
            {t('riskCount', { n })}
          </TextLink>
        ),
    },
    { key: 'level', header: t('level'), cell: ({ highestLevel }) => <LevelStatus level={highestLevel} /> },
  ];
  const acts: Column<Service> = {
    key: 'acts',
    header: t('acts'),
    cell: (service) => onChanged && <Acts service={service} onChanged={onChanged} />,
  };
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={onChanged ? [...columns, acts] : columns}
      rows={services}
      rowKey={({ id }) => id}
    />
  );
};

const Name = ({ service }: { readonly service: Service }) => {
  const t = useTexts(servicesTexts);
  const f = useFormat();
  const { name, reference, description, retiredAt, retiredBecause } = service;
  return (
    <>
      {name} <RefId>{reference}</RefId>
      <div className={c('plain')}>
        {description && <Soft>{description}</Soft>}
        {retiredAt && <Soft>{t('retired', { date: f.date(retiredAt), reason: retiredBecause ?? '' })}</Soft>}
      </div>
    </>
  );
};

const Acts = ({ service, onChanged }: { readonly service: Service; readonly onChanged: () => void }) => {
  const t = useTexts(servicesTexts);
  const [open, setOpen] = useState<'amend' | 'retire' | null>(null);
  if (!service.active) return '–';
  const words = t('actsFor', { reference: service.reference });
  const dialog = {
    service,
    onDone: onChanged,
    onClose: () => {
      setOpen(null);
    },
  };
  return (
    <>
      <Menu
        label={words}
        trigger={
          <Button small look="bare" icon={Ellipsis} aria-label={words}>
            {t('acts')}
          </Button>
        }
        entries={[
          { key: 'risk', label: t('newRisk'), href: `/risks?service=${service.id}&new=risk` },
          {
            key: 'amend',
            label: t('amend'),
            onAction: () => {
              setOpen('amend');
            },
          },
          {
            key: 'retire',
            label: t('retire'),
            onAction: () => {
              setOpen('retire');
            },
          },
        ]}
      />
      {open === 'amend' && <AmendDialog {...dialog} />}
      {open === 'retire' && <RetireDialog {...dialog} />}
    </>
  );
};
