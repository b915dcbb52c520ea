import type { Scope } from '../../database/scope'

/** The address that a tenant's mails come from: people allow it in their phones. */
export const senderOf = ({ house, tenant }: Pick<Scope, 'house' | 'tenant'>): string =>
  tenant.sender?.address ?? house.mailFrom
