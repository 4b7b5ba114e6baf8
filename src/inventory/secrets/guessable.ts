import { wordsOf } from './words-of.ts'

const guessed = new Set(
  (
    'admin administrator root user superuser manager operator guest test tester testing demo dev example sample default system ' +
    'password passwd passw0rd p@ssw0rd p@ssword pa55word pass secret secrets supersecret topsecret mysecret mypassword ' +
    'token changeme changeit change-me change_me letmein welcome hello qwerty asdf asdfgh abc abc123 1q2w3e4r 1qaz2wsx ' +
    'iloveyou monkey dragon hunter2 foobar foo bar baz temp temporary insecure notsecure nopassword ' +
    'ubuntu canonical juju charmed maas landscape kubeflow kubernetes openstack minio minioadmin mysql mariadb postgres ' +
    'postgresql mongo mongodb redis rabbitmq kafka elastic opensearch grafana prometheus jenkins gitlab nagios zabbix ' +
    'keystone nova neutron cinder glance ceph vault dex mlflow airflow jupyter'
  ).split(' '),
)

/** A word that everybody tries first, or a name of the thing itself, with up to four digits or signs behind it. */
export function isGuessable(text: string, names: readonly string[]): boolean {
  const value = text.toLowerCase()
  if (/^(?:0?1234567890?|1234\d{0,4}|12345|0{3,}|1{3,}|(?:true|false|yes|no|on|off))$/.test(value)) return true
  const word = value.replace(/[\d!._@#-]{0,4}$/, '')
  const own = new Set(names.flatMap(name => [name.toLowerCase(), ...wordsOf(name).filter(each => each.length > 2)]))
  return [value, word].some(candidate => guessed.has(candidate) || own.has(candidate))
}
