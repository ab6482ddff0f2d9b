import type { DomainEvent, Fact } from '@varsel/event-sourcing';
import { type ContextDefinition, provide, view, type ViewRow } from '@varsel/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'neighbour__v1' })
class NeighbourRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly heard!: string;
}

/** A context beside the one that is tested: tells one fact, the same to everybody and at any time. */
export function neighbourTelling<Value extends object>(fact: Fact<Value>, value: Value): ContextDefinition {
  return {
    name: 'neighbour',
    title: { da: 'Nabo', en: 'Neighbour' },
    aggregates: [],
    // Whoever tells a fact has a view to read it from.
    views: [
      view<NeighbourRow, DomainEvent & { readonly type: 'Heard' }>({
        name: 'neighbour',
        version: 1,
        row: NeighbourRow,
        on: { Heard: () => ({ heard: '' }) },
      }),
    ],
    permissions: {},
    facts: [provide(fact, () => Promise.resolve(value))],
  };
}
