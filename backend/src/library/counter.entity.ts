import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number that only grows: the next document's id. */
@Entity('counter')
export class Counter {
  @PrimaryColumn('text')
  name: string;

  @Column('integer')
  value: number;
}
