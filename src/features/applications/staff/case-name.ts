import { maskAddress } from '../../../kernel/mail-address'
import type { Application } from '../application'

/** Whom staff call an application by: its applicant, or the mail address where its form asks for no name. */
export const caseName = ({ applicantName, email }: Pick<Application, 'applicantName' | 'email'>): string =>
  applicantName || maskAddress(email)
