#![allow(clippy::redundant_closure_call)]
#![allow(clippy::needless_lifetimes)]
#![allow(clippy::match_single_binding)]
#![allow(clippy::clone_on_copy)]

#[doc = "The task as it shall be; no property is mandatory. Not documented: whether a property that is omitted keeps its value or loses it, and whether the service heeds `id`, `status` and `create_time`."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct ModifyConnectorTaskRequest {
    #[doc = "Time of the task's creation, in milliseconds since 1970-01-01 UTC."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub create_time: ::std::option::Option<i64>,
    #[doc = "ID of the task; an opaque text."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    #[doc = "Where the schema is that an editor checks this file with. It is not sent."]
    #[serde(
        rename = "$schema",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub schema: ::std::option::Option<::std::string::String>,
    #[doc = "Settings of the dump."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_task: ::std::option::Option<SmartConnectTaskRespSinkConfig>,
    #[doc = "What the task delivers its data to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_type: ::std::option::Option<ModifyConnectorTaskRequestSinkType>,
    #[doc = "Settings of the replication."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_task: ::std::option::Option<SmartConnectTaskRespSourceConfig>,
    #[doc = "What the task takes its data from."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_type: ::std::option::Option<ModifyConnectorTaskRequestSourceType>,
    #[doc = "State of the task."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<ModifyConnectorTaskRequestStatus>,
    #[doc = "Name of the task."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub task_name: ::std::option::Option<::std::string::String>,
    #[doc = "Topic the task works on."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics: ::std::option::Option<::std::string::String>,
    #[doc = "Regular expression for the names of the topics the task works on."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics_regex: ::std::option::Option<::std::string::String>,
}
impl ModifyConnectorTaskRequest {
    pub fn builder() -> builder::ModifyConnectorTaskRequest {
        Default::default()
    }
}
#[doc = "What the task delivers its data to."]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum ModifyConnectorTaskRequestSinkType {
    #[serde(rename = "NONE")]
    None,
    #[serde(rename = "OBS_SINK")]
    ObsSink,
}
impl ::std::fmt::Display for ModifyConnectorTaskRequestSinkType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::None => f.write_str("NONE"),
            Self::ObsSink => f.write_str("OBS_SINK"),
        }
    }
}
impl ::std::str::FromStr for ModifyConnectorTaskRequestSinkType {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "NONE" => Ok(Self::None),
            "OBS_SINK" => Ok(Self::ObsSink),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ModifyConnectorTaskRequestSinkType {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for ModifyConnectorTaskRequestSinkType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "What the task takes its data from."]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum ModifyConnectorTaskRequestSourceType {
    #[serde(rename = "NONE")]
    None,
    #[serde(rename = "KAFKA_REPLICATOR_SOURCE")]
    KafkaReplicatorSource,
}
impl ::std::fmt::Display for ModifyConnectorTaskRequestSourceType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::None => f.write_str("NONE"),
            Self::KafkaReplicatorSource => f.write_str("KAFKA_REPLICATOR_SOURCE"),
        }
    }
}
impl ::std::str::FromStr for ModifyConnectorTaskRequestSourceType {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "NONE" => Ok(Self::None),
            "KAFKA_REPLICATOR_SOURCE" => Ok(Self::KafkaReplicatorSource),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ModifyConnectorTaskRequestSourceType {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for ModifyConnectorTaskRequestSourceType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "State of the task."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct ModifyConnectorTaskRequestStatus {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<ModifyConnectorTaskRequestStatusSubtype1>,
}
impl ModifyConnectorTaskRequestStatus {
    pub fn builder() -> builder::ModifyConnectorTaskRequestStatus {
        Default::default()
    }
}
#[doc = "`ModifyConnectorTaskRequestStatusSubtype1`"]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum ModifyConnectorTaskRequestStatusSubtype1 {
    #[serde(rename = "PAUSED")]
    Paused,
    #[serde(rename = "RUNNING")]
    Running,
    #[serde(rename = "WAITING")]
    Waiting,
    #[serde(rename = "RESTARTING")]
    Restarting,
}
impl ::std::fmt::Display for ModifyConnectorTaskRequestStatusSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Paused => f.write_str("PAUSED"),
            Self::Running => f.write_str("RUNNING"),
            Self::Waiting => f.write_str("WAITING"),
            Self::Restarting => f.write_str("RESTARTING"),
        }
    }
}
impl ::std::str::FromStr for ModifyConnectorTaskRequestStatusSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "PAUSED" => Ok(Self::Paused),
            "RUNNING" => Ok(Self::Running),
            "WAITING" => Ok(Self::Waiting),
            "RESTARTING" => Ok(Self::Restarting),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ModifyConnectorTaskRequestStatusSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for ModifyConnectorTaskRequestStatusSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`SmartConnectTaskRespSinkConfig`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct SmartConnectTaskRespSinkConfig {
    #[doc = "Offset at which reading starts."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub consumer_strategy: ::std::option::Option<SmartConnectTaskRespSinkConfigConsumerStrategy>,
    #[doc = "Time between two dumps, in seconds."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub deliver_time_interval: ::std::option::Option<i32>,
    #[doc = "Format of the dumped files."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub destination_file_type:
        ::std::option::Option<SmartConnectTaskRespSinkConfigDestinationFileType>,
    #[doc = "Size of one flush. The unit is not documented."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub flush_size: ::std::option::Option<i32>,
    #[doc = "Java class that converts the keys of messages."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub key_converter: ::std::option::Option<::std::string::String>,
    #[doc = "Text between key and value of a dumped record."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kv_delimiter: ::std::option::Option<::std::string::String>,
    #[doc = "OBS bucket the dump goes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub obs_bucket_name: ::std::option::Option<::std::string::String>,
    #[doc = "Size of each uploaded file, in bytes."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub obs_part_size: ::std::option::Option<i32>,
    #[doc = "Folder in the bucket the dump goes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub obs_path: ::std::option::Option<::std::string::String>,
    #[doc = "Pattern of the folders that are named by time."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub partition_format: ::std::option::Option<::std::string::String>,
    #[doc = "Java class that assigns records to folders."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub partitioner_class: ::std::option::Option<::std::string::String>,
    #[doc = "Text that separates one dumped record from the next."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub record_delimiter: ::std::option::Option<::std::string::String>,
    #[doc = "Java class that generates the schema."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub schema_generator_class: ::std::option::Option<::std::string::String>,
    #[doc = "Whether the keys of messages are stored as well."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub store_keys: ::std::option::Option<bool>,
    #[doc = "Time zone of the folders that are named by time."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub timezone: ::std::option::Option<::std::string::String>,
    #[doc = "Java class that converts the values of messages."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub value_converter: ::std::option::Option<::std::string::String>,
}
impl SmartConnectTaskRespSinkConfig {
    pub fn builder() -> builder::SmartConnectTaskRespSinkConfig {
        Default::default()
    }
}
#[doc = "Offset at which reading starts."]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum SmartConnectTaskRespSinkConfigConsumerStrategy {
    #[serde(rename = "latest")]
    Latest,
    #[serde(rename = "earliest")]
    Earliest,
}
impl ::std::fmt::Display for SmartConnectTaskRespSinkConfigConsumerStrategy {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Latest => f.write_str("latest"),
            Self::Earliest => f.write_str("earliest"),
        }
    }
}
impl ::std::str::FromStr for SmartConnectTaskRespSinkConfigConsumerStrategy {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "latest" => Ok(Self::Latest),
            "earliest" => Ok(Self::Earliest),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for SmartConnectTaskRespSinkConfigConsumerStrategy {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for SmartConnectTaskRespSinkConfigConsumerStrategy
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "Format of the dumped files."]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum SmartConnectTaskRespSinkConfigDestinationFileType {
    #[serde(rename = "TEXT")]
    Text,
}
impl ::std::fmt::Display for SmartConnectTaskRespSinkConfigDestinationFileType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Text => f.write_str("TEXT"),
        }
    }
}
impl ::std::str::FromStr for SmartConnectTaskRespSinkConfigDestinationFileType {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "TEXT" => Ok(Self::Text),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for SmartConnectTaskRespSinkConfigDestinationFileType {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for SmartConnectTaskRespSinkConfigDestinationFileType
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`SmartConnectTaskRespSourceConfig`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct SmartConnectTaskRespSourceConfig {
    #[doc = "Brokers of the peer as `host:port`, separated by commas."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub bootstrap_servers: ::std::option::Option<::std::string::String>,
    #[doc = "Alias of the peer, the other Kafka instance."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cluster_name: ::std::option::Option<::std::string::String>,
    #[doc = "How replicated messages are compressed."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub compression_type: ::std::option::Option<SmartConnectTaskRespSourceConfigCompressionType>,
    #[doc = "Offset at which reading starts."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub consumer_strategy: ::std::option::Option<SmartConnectTaskRespSourceConfigConsumerStrategy>,
    #[doc = "Alias of the Kafka instance the task runs on."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub current_cluster_name: ::std::option::Option<::std::string::String>,
    #[doc = "Way in which data is replicated."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub direction: ::std::option::Option<SmartConnectTaskRespSourceConfigDirection>,
    #[doc = "ID of the peer, when it is an instance of this service."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instance_id: ::std::option::Option<::std::string::String>,
    #[doc = "Whether each message gets a header that names its source: `true` for yes, `false` for no."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub provenance_header_enabled: ::std::option::Option<bool>,
    #[doc = "Whether topics get another name at the target: `true` for yes, `false` for no."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rename_topic_enabled: ::std::option::Option<bool>,
    #[doc = "Number of replicas of each topic."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub replication_factor: ::std::option::Option<i32>,
    #[doc = "SASL mechanism of the login to the peer."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sasl_mechanism: ::std::option::Option<SmartConnectTaskRespSourceConfigSaslMechanism>,
    #[doc = "How the connection to the peer is secured."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub security_protocol: ::std::option::Option<SmartConnectTaskRespSourceConfigSecurityProtocol>,
    #[doc = "Whether the offsets of consumers are replicated too: `true` for yes, `false` for no."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sync_consumer_offsets_enabled: ::std::option::Option<bool>,
    #[doc = "Number of tasks that share the work."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub task_num: ::std::option::Option<i32>,
    #[doc = "Names that topics get at the target, as `source:target` pairs separated by commas."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics_mapping: ::std::option::Option<::std::string::String>,
    #[doc = "User that logs in to the peer."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<::std::string::String>,
}
impl SmartConnectTaskRespSourceConfig {
    pub fn builder() -> builder::SmartConnectTaskRespSourceConfig {
        Default::default()
    }
}
#[doc = "How replicated messages are compressed."]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum SmartConnectTaskRespSourceConfigCompressionType {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "gzip")]
    Gzip,
    #[serde(rename = "snappy")]
    Snappy,
    #[serde(rename = "lz4")]
    Lz4,
    #[serde(rename = "zstd")]
    Zstd,
}
impl ::std::fmt::Display for SmartConnectTaskRespSourceConfigCompressionType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::None => f.write_str("none"),
            Self::Gzip => f.write_str("gzip"),
            Self::Snappy => f.write_str("snappy"),
            Self::Lz4 => f.write_str("lz4"),
            Self::Zstd => f.write_str("zstd"),
        }
    }
}
impl ::std::str::FromStr for SmartConnectTaskRespSourceConfigCompressionType {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "none" => Ok(Self::None),
            "gzip" => Ok(Self::Gzip),
            "snappy" => Ok(Self::Snappy),
            "lz4" => Ok(Self::Lz4),
            "zstd" => Ok(Self::Zstd),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for SmartConnectTaskRespSourceConfigCompressionType {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for SmartConnectTaskRespSourceConfigCompressionType
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "Offset at which reading starts."]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum SmartConnectTaskRespSourceConfigConsumerStrategy {
    #[serde(rename = "latest")]
    Latest,
    #[serde(rename = "earliest")]
    Earliest,
}
impl ::std::fmt::Display for SmartConnectTaskRespSourceConfigConsumerStrategy {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Latest => f.write_str("latest"),
            Self::Earliest => f.write_str("earliest"),
        }
    }
}
impl ::std::str::FromStr for SmartConnectTaskRespSourceConfigConsumerStrategy {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "latest" => Ok(Self::Latest),
            "earliest" => Ok(Self::Earliest),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for SmartConnectTaskRespSourceConfigConsumerStrategy {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for SmartConnectTaskRespSourceConfigConsumerStrategy
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "Way in which data is replicated."]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum SmartConnectTaskRespSourceConfigDirection {
    #[serde(rename = "pull")]
    Pull,
    #[serde(rename = "push")]
    Push,
    #[serde(rename = "two-way")]
    TwoWay,
}
impl ::std::fmt::Display for SmartConnectTaskRespSourceConfigDirection {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Pull => f.write_str("pull"),
            Self::Push => f.write_str("push"),
            Self::TwoWay => f.write_str("two-way"),
        }
    }
}
impl ::std::str::FromStr for SmartConnectTaskRespSourceConfigDirection {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "pull" => Ok(Self::Pull),
            "push" => Ok(Self::Push),
            "two-way" => Ok(Self::TwoWay),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for SmartConnectTaskRespSourceConfigDirection {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for SmartConnectTaskRespSourceConfigDirection {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "SASL mechanism of the login to the peer."]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum SmartConnectTaskRespSourceConfigSaslMechanism {
    #[serde(rename = "PLAIN")]
    Plain,
    #[serde(rename = "SCRAM-SHA-512")]
    ScramSha512,
}
impl ::std::fmt::Display for SmartConnectTaskRespSourceConfigSaslMechanism {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Plain => f.write_str("PLAIN"),
            Self::ScramSha512 => f.write_str("SCRAM-SHA-512"),
        }
    }
}
impl ::std::str::FromStr for SmartConnectTaskRespSourceConfigSaslMechanism {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "PLAIN" => Ok(Self::Plain),
            "SCRAM-SHA-512" => Ok(Self::ScramSha512),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for SmartConnectTaskRespSourceConfigSaslMechanism {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for SmartConnectTaskRespSourceConfigSaslMechanism
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "How the connection to the peer is secured."]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum SmartConnectTaskRespSourceConfigSecurityProtocol {
    #[serde(rename = "PLAINTEXT")]
    Plaintext,
    #[serde(rename = "SASL_SSL")]
    SaslSsl,
    #[serde(rename = "SASL_PLAINTEXT")]
    SaslPlaintext,
}
impl ::std::fmt::Display for SmartConnectTaskRespSourceConfigSecurityProtocol {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Plaintext => f.write_str("PLAINTEXT"),
            Self::SaslSsl => f.write_str("SASL_SSL"),
            Self::SaslPlaintext => f.write_str("SASL_PLAINTEXT"),
        }
    }
}
impl ::std::str::FromStr for SmartConnectTaskRespSourceConfigSecurityProtocol {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "PLAINTEXT" => Ok(Self::Plaintext),
            "SASL_SSL" => Ok(Self::SaslSsl),
            "SASL_PLAINTEXT" => Ok(Self::SaslPlaintext),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for SmartConnectTaskRespSourceConfigSecurityProtocol {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for SmartConnectTaskRespSourceConfigSecurityProtocol
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = " Types for composing complex structures."]
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct ModifyConnectorTaskRequest {
        create_time: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        schema: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sink_task: ::std::result::Result<
            ::std::option::Option<super::SmartConnectTaskRespSinkConfig>,
            ::std::string::String,
        >,
        sink_type: ::std::result::Result<
            ::std::option::Option<super::ModifyConnectorTaskRequestSinkType>,
            ::std::string::String,
        >,
        source_task: ::std::result::Result<
            ::std::option::Option<super::SmartConnectTaskRespSourceConfig>,
            ::std::string::String,
        >,
        source_type: ::std::result::Result<
            ::std::option::Option<super::ModifyConnectorTaskRequestSourceType>,
            ::std::string::String,
        >,
        status: ::std::result::Result<
            ::std::option::Option<super::ModifyConnectorTaskRequestStatus>,
            ::std::string::String,
        >,
        task_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        topics: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        topics_regex: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for ModifyConnectorTaskRequest {
        fn default() -> Self {
            Self {
                create_time: Ok(Default::default()),
                id: Ok(Default::default()),
                schema: Ok(Default::default()),
                sink_task: Ok(Default::default()),
                sink_type: Ok(Default::default()),
                source_task: Ok(Default::default()),
                source_type: Ok(Default::default()),
                status: Ok(Default::default()),
                task_name: Ok(Default::default()),
                topics: Ok(Default::default()),
                topics_regex: Ok(Default::default()),
            }
        }
    }
    impl ModifyConnectorTaskRequest {
        pub fn create_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.create_time = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for create_time: {e}"));
            self
        }
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }
        pub fn schema<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.schema = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for schema: {e}"));
            self
        }
        pub fn sink_task<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SmartConnectTaskRespSinkConfig>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.sink_task = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_task: {e}"));
            self
        }
        pub fn sink_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::ModifyConnectorTaskRequestSinkType>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.sink_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_type: {e}"));
            self
        }
        pub fn source_task<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SmartConnectTaskRespSourceConfig>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.source_task = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_task: {e}"));
            self
        }
        pub fn source_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::ModifyConnectorTaskRequestSourceType>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.source_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_type: {e}"));
            self
        }
        pub fn status<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::ModifyConnectorTaskRequestStatus>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.status = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for status: {e}"));
            self
        }
        pub fn task_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.task_name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for task_name: {e}"));
            self
        }
        pub fn topics<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.topics = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topics: {e}"));
            self
        }
        pub fn topics_regex<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.topics_regex = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topics_regex: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<ModifyConnectorTaskRequest> for super::ModifyConnectorTaskRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ModifyConnectorTaskRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                create_time: value.create_time?,
                id: value.id?,
                schema: value.schema?,
                sink_task: value.sink_task?,
                sink_type: value.sink_type?,
                source_task: value.source_task?,
                source_type: value.source_type?,
                status: value.status?,
                task_name: value.task_name?,
                topics: value.topics?,
                topics_regex: value.topics_regex?,
            })
        }
    }
    impl ::std::convert::From<super::ModifyConnectorTaskRequest> for ModifyConnectorTaskRequest {
        fn from(value: super::ModifyConnectorTaskRequest) -> Self {
            Self {
                create_time: Ok(value.create_time),
                id: Ok(value.id),
                schema: Ok(value.schema),
                sink_task: Ok(value.sink_task),
                sink_type: Ok(value.sink_type),
                source_task: Ok(value.source_task),
                source_type: Ok(value.source_type),
                status: Ok(value.status),
                task_name: Ok(value.task_name),
                topics: Ok(value.topics),
                topics_regex: Ok(value.topics_regex),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct ModifyConnectorTaskRequestStatus {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::ModifyConnectorTaskRequestStatusSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for ModifyConnectorTaskRequestStatus {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl ModifyConnectorTaskRequestStatus {
        pub fn subtype_0<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_0 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_0: {e}"));
            self
        }
        pub fn subtype_1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::ModifyConnectorTaskRequestStatusSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<ModifyConnectorTaskRequestStatus>
        for super::ModifyConnectorTaskRequestStatus
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ModifyConnectorTaskRequestStatus,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::ModifyConnectorTaskRequestStatus>
        for ModifyConnectorTaskRequestStatus
    {
        fn from(value: super::ModifyConnectorTaskRequestStatus) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct SmartConnectTaskRespSinkConfig {
        consumer_strategy: ::std::result::Result<
            ::std::option::Option<super::SmartConnectTaskRespSinkConfigConsumerStrategy>,
            ::std::string::String,
        >,
        deliver_time_interval:
            ::std::result::Result<::std::option::Option<i32>, ::std::string::String>,
        destination_file_type: ::std::result::Result<
            ::std::option::Option<super::SmartConnectTaskRespSinkConfigDestinationFileType>,
            ::std::string::String,
        >,
        flush_size: ::std::result::Result<::std::option::Option<i32>, ::std::string::String>,
        key_converter: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        kv_delimiter: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        obs_bucket_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        obs_part_size: ::std::result::Result<::std::option::Option<i32>, ::std::string::String>,
        obs_path: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        partition_format: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        partitioner_class: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        record_delimiter: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        schema_generator_class: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        store_keys: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        timezone: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        value_converter: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for SmartConnectTaskRespSinkConfig {
        fn default() -> Self {
            Self {
                consumer_strategy: Ok(Default::default()),
                deliver_time_interval: Ok(Default::default()),
                destination_file_type: Ok(Default::default()),
                flush_size: Ok(Default::default()),
                key_converter: Ok(Default::default()),
                kv_delimiter: Ok(Default::default()),
                obs_bucket_name: Ok(Default::default()),
                obs_part_size: Ok(Default::default()),
                obs_path: Ok(Default::default()),
                partition_format: Ok(Default::default()),
                partitioner_class: Ok(Default::default()),
                record_delimiter: Ok(Default::default()),
                schema_generator_class: Ok(Default::default()),
                store_keys: Ok(Default::default()),
                timezone: Ok(Default::default()),
                value_converter: Ok(Default::default()),
            }
        }
    }
    impl SmartConnectTaskRespSinkConfig {
        pub fn consumer_strategy<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SmartConnectTaskRespSinkConfigConsumerStrategy>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.consumer_strategy = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for consumer_strategy: {e}"));
            self
        }
        pub fn deliver_time_interval<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i32>>,
            T::Error: ::std::fmt::Display,
        {
            self.deliver_time_interval = value.try_into().map_err(|e| {
                format!("error converting supplied value for deliver_time_interval: {e}")
            });
            self
        }
        pub fn destination_file_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SmartConnectTaskRespSinkConfigDestinationFileType>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.destination_file_type = value.try_into().map_err(|e| {
                format!("error converting supplied value for destination_file_type: {e}")
            });
            self
        }
        pub fn flush_size<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i32>>,
            T::Error: ::std::fmt::Display,
        {
            self.flush_size = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for flush_size: {e}"));
            self
        }
        pub fn key_converter<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.key_converter = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for key_converter: {e}"));
            self
        }
        pub fn kv_delimiter<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.kv_delimiter = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for kv_delimiter: {e}"));
            self
        }
        pub fn obs_bucket_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.obs_bucket_name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for obs_bucket_name: {e}"));
            self
        }
        pub fn obs_part_size<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i32>>,
            T::Error: ::std::fmt::Display,
        {
            self.obs_part_size = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for obs_part_size: {e}"));
            self
        }
        pub fn obs_path<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.obs_path = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for obs_path: {e}"));
            self
        }
        pub fn partition_format<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.partition_format = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for partition_format: {e}"));
            self
        }
        pub fn partitioner_class<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.partitioner_class = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for partitioner_class: {e}"));
            self
        }
        pub fn record_delimiter<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.record_delimiter = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for record_delimiter: {e}"));
            self
        }
        pub fn schema_generator_class<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.schema_generator_class = value.try_into().map_err(|e| {
                format!("error converting supplied value for schema_generator_class: {e}")
            });
            self
        }
        pub fn store_keys<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.store_keys = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for store_keys: {e}"));
            self
        }
        pub fn timezone<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.timezone = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for timezone: {e}"));
            self
        }
        pub fn value_converter<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.value_converter = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for value_converter: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<SmartConnectTaskRespSinkConfig>
        for super::SmartConnectTaskRespSinkConfig
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SmartConnectTaskRespSinkConfig,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                consumer_strategy: value.consumer_strategy?,
                deliver_time_interval: value.deliver_time_interval?,
                destination_file_type: value.destination_file_type?,
                flush_size: value.flush_size?,
                key_converter: value.key_converter?,
                kv_delimiter: value.kv_delimiter?,
                obs_bucket_name: value.obs_bucket_name?,
                obs_part_size: value.obs_part_size?,
                obs_path: value.obs_path?,
                partition_format: value.partition_format?,
                partitioner_class: value.partitioner_class?,
                record_delimiter: value.record_delimiter?,
                schema_generator_class: value.schema_generator_class?,
                store_keys: value.store_keys?,
                timezone: value.timezone?,
                value_converter: value.value_converter?,
            })
        }
    }
    impl ::std::convert::From<super::SmartConnectTaskRespSinkConfig>
        for SmartConnectTaskRespSinkConfig
    {
        fn from(value: super::SmartConnectTaskRespSinkConfig) -> Self {
            Self {
                consumer_strategy: Ok(value.consumer_strategy),
                deliver_time_interval: Ok(value.deliver_time_interval),
                destination_file_type: Ok(value.destination_file_type),
                flush_size: Ok(value.flush_size),
                key_converter: Ok(value.key_converter),
                kv_delimiter: Ok(value.kv_delimiter),
                obs_bucket_name: Ok(value.obs_bucket_name),
                obs_part_size: Ok(value.obs_part_size),
                obs_path: Ok(value.obs_path),
                partition_format: Ok(value.partition_format),
                partitioner_class: Ok(value.partitioner_class),
                record_delimiter: Ok(value.record_delimiter),
                schema_generator_class: Ok(value.schema_generator_class),
                store_keys: Ok(value.store_keys),
                timezone: Ok(value.timezone),
                value_converter: Ok(value.value_converter),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct SmartConnectTaskRespSourceConfig {
        bootstrap_servers: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        cluster_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        compression_type: ::std::result::Result<
            ::std::option::Option<super::SmartConnectTaskRespSourceConfigCompressionType>,
            ::std::string::String,
        >,
        consumer_strategy: ::std::result::Result<
            ::std::option::Option<super::SmartConnectTaskRespSourceConfigConsumerStrategy>,
            ::std::string::String,
        >,
        current_cluster_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        direction: ::std::result::Result<
            ::std::option::Option<super::SmartConnectTaskRespSourceConfigDirection>,
            ::std::string::String,
        >,
        instance_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        provenance_header_enabled:
            ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        rename_topic_enabled:
            ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        replication_factor:
            ::std::result::Result<::std::option::Option<i32>, ::std::string::String>,
        sasl_mechanism: ::std::result::Result<
            ::std::option::Option<super::SmartConnectTaskRespSourceConfigSaslMechanism>,
            ::std::string::String,
        >,
        security_protocol: ::std::result::Result<
            ::std::option::Option<super::SmartConnectTaskRespSourceConfigSecurityProtocol>,
            ::std::string::String,
        >,
        sync_consumer_offsets_enabled:
            ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        task_num: ::std::result::Result<::std::option::Option<i32>, ::std::string::String>,
        topics_mapping: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        user_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for SmartConnectTaskRespSourceConfig {
        fn default() -> Self {
            Self {
                bootstrap_servers: Ok(Default::default()),
                cluster_name: Ok(Default::default()),
                compression_type: Ok(Default::default()),
                consumer_strategy: Ok(Default::default()),
                current_cluster_name: Ok(Default::default()),
                direction: Ok(Default::default()),
                instance_id: Ok(Default::default()),
                provenance_header_enabled: Ok(Default::default()),
                rename_topic_enabled: Ok(Default::default()),
                replication_factor: Ok(Default::default()),
                sasl_mechanism: Ok(Default::default()),
                security_protocol: Ok(Default::default()),
                sync_consumer_offsets_enabled: Ok(Default::default()),
                task_num: Ok(Default::default()),
                topics_mapping: Ok(Default::default()),
                user_name: Ok(Default::default()),
            }
        }
    }
    impl SmartConnectTaskRespSourceConfig {
        pub fn bootstrap_servers<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.bootstrap_servers = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for bootstrap_servers: {e}"));
            self
        }
        pub fn cluster_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.cluster_name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for cluster_name: {e}"));
            self
        }
        pub fn compression_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SmartConnectTaskRespSourceConfigCompressionType>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.compression_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for compression_type: {e}"));
            self
        }
        pub fn consumer_strategy<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SmartConnectTaskRespSourceConfigConsumerStrategy>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.consumer_strategy = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for consumer_strategy: {e}"));
            self
        }
        pub fn current_cluster_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.current_cluster_name = value.try_into().map_err(|e| {
                format!("error converting supplied value for current_cluster_name: {e}")
            });
            self
        }
        pub fn direction<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SmartConnectTaskRespSourceConfigDirection>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.direction = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for direction: {e}"));
            self
        }
        pub fn instance_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.instance_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for instance_id: {e}"));
            self
        }
        pub fn provenance_header_enabled<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.provenance_header_enabled = value.try_into().map_err(|e| {
                format!("error converting supplied value for provenance_header_enabled: {e}")
            });
            self
        }
        pub fn rename_topic_enabled<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.rename_topic_enabled = value.try_into().map_err(|e| {
                format!("error converting supplied value for rename_topic_enabled: {e}")
            });
            self
        }
        pub fn replication_factor<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i32>>,
            T::Error: ::std::fmt::Display,
        {
            self.replication_factor = value.try_into().map_err(|e| {
                format!("error converting supplied value for replication_factor: {e}")
            });
            self
        }
        pub fn sasl_mechanism<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SmartConnectTaskRespSourceConfigSaslMechanism>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.sasl_mechanism = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sasl_mechanism: {e}"));
            self
        }
        pub fn security_protocol<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SmartConnectTaskRespSourceConfigSecurityProtocol>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.security_protocol = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for security_protocol: {e}"));
            self
        }
        pub fn sync_consumer_offsets_enabled<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.sync_consumer_offsets_enabled = value.try_into().map_err(|e| {
                format!("error converting supplied value for sync_consumer_offsets_enabled: {e}")
            });
            self
        }
        pub fn task_num<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i32>>,
            T::Error: ::std::fmt::Display,
        {
            self.task_num = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for task_num: {e}"));
            self
        }
        pub fn topics_mapping<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.topics_mapping = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topics_mapping: {e}"));
            self
        }
        pub fn user_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.user_name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for user_name: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<SmartConnectTaskRespSourceConfig>
        for super::SmartConnectTaskRespSourceConfig
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SmartConnectTaskRespSourceConfig,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                bootstrap_servers: value.bootstrap_servers?,
                cluster_name: value.cluster_name?,
                compression_type: value.compression_type?,
                consumer_strategy: value.consumer_strategy?,
                current_cluster_name: value.current_cluster_name?,
                direction: value.direction?,
                instance_id: value.instance_id?,
                provenance_header_enabled: value.provenance_header_enabled?,
                rename_topic_enabled: value.rename_topic_enabled?,
                replication_factor: value.replication_factor?,
                sasl_mechanism: value.sasl_mechanism?,
                security_protocol: value.security_protocol?,
                sync_consumer_offsets_enabled: value.sync_consumer_offsets_enabled?,
                task_num: value.task_num?,
                topics_mapping: value.topics_mapping?,
                user_name: value.user_name?,
            })
        }
    }
    impl ::std::convert::From<super::SmartConnectTaskRespSourceConfig>
        for SmartConnectTaskRespSourceConfig
    {
        fn from(value: super::SmartConnectTaskRespSourceConfig) -> Self {
            Self {
                bootstrap_servers: Ok(value.bootstrap_servers),
                cluster_name: Ok(value.cluster_name),
                compression_type: Ok(value.compression_type),
                consumer_strategy: Ok(value.consumer_strategy),
                current_cluster_name: Ok(value.current_cluster_name),
                direction: Ok(value.direction),
                instance_id: Ok(value.instance_id),
                provenance_header_enabled: Ok(value.provenance_header_enabled),
                rename_topic_enabled: Ok(value.rename_topic_enabled),
                replication_factor: Ok(value.replication_factor),
                sasl_mechanism: Ok(value.sasl_mechanism),
                security_protocol: Ok(value.security_protocol),
                sync_consumer_offsets_enabled: Ok(value.sync_consumer_offsets_enabled),
                task_num: Ok(value.task_num),
                topics_mapping: Ok(value.topics_mapping),
                user_name: Ok(value.user_name),
            }
        }
    }
}
#[doc = " Error types."]
pub mod error {
    #[doc = r" Error from a `TryFrom` or `FromStr` implementation."]
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
