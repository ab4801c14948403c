import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { Env } from '#config';

/** When everything is written to a file by itself, where to, for whom. */
export class BackupConfig {
  /** Hours between one and the next; 0 writes none. Without it 24 where the database is the embedded one, else none. */
  @Env('BACKUP_EVERY_HOURS') @IsOptional() @IsInt() @Min(0) @Max(8_784) everyHours?: number;

  /** By default `backups` in the home folder: name another disk, or another machine’s. */
  @Env('BACKUP_FOLDER') @IsOptional() @IsString() folder?: string;

  /** How many are kept; older ones go. */
  @Env('BACKUP_KEEP') @IsInt() @Min(1) @Max(10_000) keep: number = 7;

  /** Public keys of age (`age1…`), several by commas: encrypted for whoever has the key to one of them. */
  @Env('BACKUP_RECIPIENTS')
  @Matches(/^age1[0-9a-z]+$/, { each: true, message: 'must be public keys of age, each beginning with age1' })
  recipients: string[] = [];

  /** File whose first line is a passphrase: encrypted by it. */
  @Env('BACKUP_PASSPHRASE_FILE') @IsOptional() @IsString() passphraseFile?: string;

  /** Restores each into a PostgreSQL of its own, compares, and throws that away; not those for recipients, which open elsewhere. */
  @Env('BACKUP_REHEARSE') @IsBoolean() isRehearsed: boolean = false;
}
