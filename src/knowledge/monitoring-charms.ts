import type { MonitoringCharm, Sourced } from './known.ts'

const charmhub = (charm: string): Sourced => ({
  source: `https://charmhub.io/${charm}/integrations`,
  seen: '2026-11-30',
})

/** Over which endpoints the stack takes what charms give directly: `prometheus_scrape`, `loki_push_api`, `grafana_dashboard`. */
const dashboards = ['grafana-dashboard', 'grafana-source', 'grafana-auth']
const writes = ['receive-remote-write', 'metrics-endpoint', 'self-metrics-endpoint', 'prometheus-api']
const traces = ['tracing', 'receive-traces']

const agents: readonly (MonitoringCharm & Sourced)[] = [
  {
    charm: 'opentelemetry-collector-k8s',
    role: 'agent',
    collects: [
      'metrics-endpoint',
      'receive-loki-logs',
      'grafana-dashboards-consumer',
      'receive-traces',
      'receive-otlp',
      'receive-profiles',
    ],
    sends: [
      'send-remote-write',
      'send-loki-logs',
      'grafana-dashboards-provider',
      'send-traces',
      'send-otlp',
      'send-profiles',
      'cloud-config',
    ],
    ...charmhub('opentelemetry-collector-k8s'),
  },
  {
    charm: 'opentelemetry-collector',
    role: 'agent',
    collects: [
      'cos-agent',
      'juju-info',
      'metrics-endpoint',
      'receive-loki-logs',
      'grafana-dashboards-consumer',
      'receive-traces',
      'receive-otlp',
      'receive-profiles',
    ],
    sends: [
      'send-remote-write',
      'send-loki-logs',
      'grafana-dashboards-provider',
      'send-traces',
      'send-otlp',
      'send-profiles',
      'cloud-config',
    ],
    ...charmhub('opentelemetry-collector'),
  },
  {
    charm: 'grafana-agent-k8s',
    role: 'agent',
    collects: ['metrics-endpoint', 'logging-provider', 'grafana-dashboards-consumer', 'tracing-provider'],
    sends: ['send-remote-write', 'logging-consumer', 'grafana-dashboards-provider', 'grafana-cloud-config', 'tracing'],
    replacedBy: 'opentelemetry-collector-k8s',
    ...charmhub('grafana-agent-k8s'),
  },
  {
    charm: 'grafana-agent',
    role: 'agent',
    collects: ['cos-agent', 'juju-info', 'tracing-provider'],
    sends: ['send-remote-write', 'logging-consumer', 'grafana-dashboards-provider', 'grafana-cloud-config', 'tracing'],
    replacedBy: 'opentelemetry-collector',
    ...charmhub('grafana-agent'),
  },
  {
    charm: 'cos-proxy',
    role: 'agent',
    collects: [
      'prometheus-target',
      'prometheus-rules',
      'prometheus',
      'dashboards',
      'filebeat',
      'monitors',
      'general-info',
      'cos-agent',
    ],
    sends: ['downstream-prometheus-scrape', 'downstream-grafana-dashboard', 'downstream-logging', 'cos-agent'],
    ...charmhub('cos-proxy'),
  },
]

const backend = (charm: string, collects: readonly string[] = []): MonitoringCharm & Sourced => ({
  charm,
  role: 'backend',
  collects,
  sends: [],
  ...charmhub(charm),
})

const backends: readonly (MonitoringCharm & Sourced)[] = [
  backend('cos'),
  backend('cos-lite'),
  backend('prometheus-k8s', writes),
  backend('prometheus', writes),
  backend('prometheus2', ['target', 'scrape']),
  backend('mimir-coordinator-k8s', writes),
  backend('mimir-worker-k8s'),
  backend('mimir-k8s', writes),
  backend('loki-k8s', ['logging']),
  backend('loki', ['logging']),
  backend('loki-coordinator-k8s', ['logging']),
  backend('loki-worker-k8s'),
  backend('grafana-k8s', dashboards),
  backend('grafana', [...dashboards, 'dashboards']),
  backend('tempo-k8s', traces),
  backend('tempo-coordinator-k8s', traces),
  backend('tempo-worker-k8s'),
  backend('pyroscope-coordinator-k8s', ['profiling']),
  backend('pyroscope-worker-k8s'),
  backend('alertmanager-k8s', ['alerting']),
  backend('graylog'),
]

const part = (charm: string): MonitoringCharm & Sourced => ({
  charm,
  role: 'part',
  collects: [],
  sends: [],
  ...charmhub(charm),
})

/** Stand beside the stack as often as beside others, so they say nothing of whose deployment it is. */
const parts = (
  'catalogue-k8s cos-alerter cos-configuration-k8s prometheus-scrape-config-k8s prometheus-scrape-target-k8s ' +
  'prometheus-pushgateway-k8s blackbox-exporter-k8s blackbox-exporter script-exporter snmp-exporter karma-k8s ' +
  'karma-alertmanager-proxy-k8s alertmanager grafana-cloud-integrator avalanche-k8s zinc-k8s flog-k8s parca-k8s ' +
  'telegraf filebeat nrpe s3-integrator minio mysql-k8s postgresql-k8s oauth-external-idp-integrator sdcore-cos-configuration ' +
  'traefik-route-k8s landscape-client ubuntu ubuntu-pro'
)
  .split(' ')
  .map(part)

/** The charms of the observability stack with the endpoints that matter, from their own metadata. */
export const monitoringCharms: readonly (MonitoringCharm & Sourced)[] = [...agents, ...backends, ...parts]
