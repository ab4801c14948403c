import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret that all processes share. */
@Entity('installation_secret')
export class InstallationSecretRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_installation_secret' }) name: string;
  @Column({ type: 'text' }) value: string;
  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 }) madeAt: Date;
}
