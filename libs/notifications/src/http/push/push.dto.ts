import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** A browser that wants to be told: what its subscription says. */
export class NewPushDeviceDto {
  /** Address at its push service; HTTPS, on the open internet. */
  @IsString() @MaxLength(2_000) endpoint: string;
  /** `keys.p256dh` of the subscription. */
  @Matches(/^[A-Za-z0-9_-]{80,100}={0,2}$/, { message: 'must be a public key in base64url' }) p256dh: string;
  /** `keys.auth` of the subscription. */
  @Matches(/^[A-Za-z0-9_-]{22}={0,2}$/, { message: 'must be 16 bytes in base64url' }) auth: string;
  /** What its member calls it by, such as “Chrome, Android”. */
  @IsString() @MinLength(1) @MaxLength(80) device: string;
}

/** A device on which a member is told. */
export class PushDeviceDto {
  /** Id of the device. */
  id: string;
  /** Address at its push service: by it a browser knows itself. */
  endpoint: string;
  /** What its member calls it by. */
  device: string;
  /** Since when it is told. */
  createdAt: Date;
}

/** The devices of a member. */
export class PushDevicesDto {
  /** Key by which browsers know who may write to them, base64url: `applicationServerKey` of a subscription. */
  publicKey: string;
  /** The oldest first. */
  items: PushDeviceDto[];
}
