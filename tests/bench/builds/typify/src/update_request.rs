#![allow(clippy::redundant_closure_call)]
#![allow(clippy::needless_lifetimes)]
#![allow(clippy::match_single_binding)]
#![allow(clippy::clone_on_copy)]

#[doc = "`Dcs2DcsAdvanceConfig`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct Dcs2DcsAdvanceConfig {
    #[doc = "Wait between attempts after a connection failed. Default: 60 seconds; how the text notes the unit is not documented."]
    pub connect_retry_time: ::std::string::String,
    #[doc = "Wait between attempts after any other failure. Default: 60 seconds; how the text notes the unit is not documented."]
    pub other_retry_time: ::std::string::String,
    #[doc = "Highest rate at which changes are copied. Default: 5 MB/s; how the text notes the unit is not documented."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rate_limit: ::std::option::Option<::std::string::String>,
    #[doc = "Which data is copied."]
    pub synchronize_type: Dcs2DcsAdvanceConfigSynchronizeType,
    #[doc = "Whether copying of changes is throttled to `rate_limit`: `true` for yes, `false` for no."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub use_rate_limit: ::std::option::Option<bool>,
    #[doc = "Node that is read: `true` for the standby, `false` for the master. The wire name is misspelt."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub use_salve_node: ::std::option::Option<bool>,
}
impl Dcs2DcsAdvanceConfig {
    pub fn builder() -> builder::Dcs2DcsAdvanceConfig {
        Default::default()
    }
}
#[doc = "Which data is copied."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct Dcs2DcsAdvanceConfigSynchronizeType {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<Dcs2DcsAdvanceConfigSynchronizeTypeSubtype1>,
}
impl Dcs2DcsAdvanceConfigSynchronizeType {
    pub fn builder() -> builder::Dcs2DcsAdvanceConfigSynchronizeType {
        Default::default()
    }
}
#[doc = "`Dcs2DcsAdvanceConfigSynchronizeTypeSubtype1`"]
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
pub enum Dcs2DcsAdvanceConfigSynchronizeTypeSubtype1 {
    #[serde(rename = "Full+Incremental")]
    FullIncremental,
}
impl ::std::fmt::Display for Dcs2DcsAdvanceConfigSynchronizeTypeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::FullIncremental => f.write_str("Full+Incremental"),
        }
    }
}
impl ::std::str::FromStr for Dcs2DcsAdvanceConfigSynchronizeTypeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "Full+Incremental" => Ok(Self::FullIncremental),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for Dcs2DcsAdvanceConfigSynchronizeTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for Dcs2DcsAdvanceConfigSynchronizeTypeSubtype1
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`DcsParameters`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct DcsParameters {
    #[doc = "Address at which the DCS instance is reached."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<::std::string::String>,
    #[doc = "Kind of DCS instance."]
    pub config_type: DcsParametersConfigType,
    #[doc = "ID of the DCS instance. A request needs it when `config_type` is `CLOUD`."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instance_id: ::std::option::Option<::std::string::String>,
    #[doc = "Password of the DCS instance; `null` means unset."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub password: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the project that owns the instance."]
    pub project_id: ::std::string::String,
    #[doc = "ID of the region the instance is in."]
    pub region: ::std::string::String,
}
impl DcsParameters {
    pub fn builder() -> builder::DcsParameters {
        Default::default()
    }
}
#[doc = "Kind of DCS instance."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct DcsParametersConfigType {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<DcsParametersConfigTypeSubtype1>,
}
impl DcsParametersConfigType {
    pub fn builder() -> builder::DcsParametersConfigType {
        Default::default()
    }
}
#[doc = "`DcsParametersConfigTypeSubtype1`"]
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
pub enum DcsParametersConfigTypeSubtype1 {
    #[serde(rename = "CLOUD")]
    Cloud,
}
impl ::std::fmt::Display for DcsParametersConfigTypeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Cloud => f.write_str("CLOUD"),
        }
    }
}
impl ::std::str::FromStr for DcsParametersConfigTypeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "CLOUD" => Ok(Self::Cloud),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for DcsParametersConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DcsParametersConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`EventRouterAdvanceConfig`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct EventRouterAdvanceConfig {
    #[doc = "Settings for copying from DCS to DCS."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dcs2dcs: ::std::option::Option<Dcs2DcsAdvanceConfig>,
    #[doc = "Settings for copying from Kafka to Kafka."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kafka2kafka: ::std::option::Option<Kafka2KafkaAdvanceConfig>,
    #[doc = "Settings for copying from RocketMQ to RocketMQ."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rocketmq2rocketmq: ::std::option::Option<Rocketmq2RocketmqAdvanceConfig>,
}
impl EventRouterAdvanceConfig {
    pub fn builder() -> builder::EventRouterAdvanceConfig {
        Default::default()
    }
}
#[doc = "`EventRouterJobSink`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct EventRouterJobSink {
    #[doc = "DCS instance the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_dcs: ::std::option::Option<DcsParameters>,
    #[doc = "Kafka instance the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_kafka: ::std::option::Option<KafkaParameters>,
    #[doc = "RocketMQ instance the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_rocketmq: ::std::option::Option<RocketmqParameters>,
}
impl EventRouterJobSink {
    pub fn builder() -> builder::EventRouterJobSink {
        Default::default()
    }
}
#[doc = "`EventRouterJobSource`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct EventRouterJobSource {
    #[doc = "DCS instance the job reads from."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_dcs: ::std::option::Option<DcsParameters>,
    #[doc = "Kafka instance the job reads from."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_kafka: ::std::option::Option<KafkaParameters>,
    #[doc = "RocketMQ instance the job reads from."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_rocketmq: ::std::option::Option<RocketmqParameters>,
}
impl EventRouterJobSource {
    pub fn builder() -> builder::EventRouterJobSource {
        Default::default()
    }
}
#[doc = "`Kafka2KafkaAdvanceConfig`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct Kafka2KafkaAdvanceConfig {
    #[doc = "How messages are compressed for Kafka."]
    pub compress_alg: Kafka2KafkaAdvanceConfigCompressAlg,
    #[doc = "Whether each message gets a header that names its source."]
    pub is_add_header: bool,
    #[doc = "Whether the progress of consumers is copied too: `true` for yes, `false` for no."]
    pub is_sync_progress: bool,
    #[doc = "Whether topics get another name at the target."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rename_topic: ::std::option::Option<bool>,
    #[doc = "Number of replicas of each topic; at most as many as there are brokers."]
    pub replica_cnt: i32,
    #[doc = "Position at which copying starts."]
    pub seek_to: ::std::string::String,
    #[doc = "Names that topics get at the target."]
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub topic_mappings: ::std::vec::Vec<KafkaTopicMapping>,
    #[doc = "Regular expression for the names of the topics to copy. A request needs this or `topics`, not empty; it may have both."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topic_regex: ::std::option::Option<::std::string::String>,
    #[doc = "Topics to copy, by exact name, separated by commas. A request needs this or `topic_regex`, not empty; it may have both."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics: ::std::option::Option<::std::string::String>,
}
impl Kafka2KafkaAdvanceConfig {
    pub fn builder() -> builder::Kafka2KafkaAdvanceConfig {
        Default::default()
    }
}
#[doc = "How messages are compressed for Kafka."]
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
pub enum Kafka2KafkaAdvanceConfigCompressAlg {
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
impl ::std::fmt::Display for Kafka2KafkaAdvanceConfigCompressAlg {
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
impl ::std::str::FromStr for Kafka2KafkaAdvanceConfigCompressAlg {
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
impl ::std::convert::TryFrom<&str> for Kafka2KafkaAdvanceConfigCompressAlg {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for Kafka2KafkaAdvanceConfigCompressAlg {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`KafkaParameters`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct KafkaParameters {
    #[doc = "Kafka brokers as `host:port`, separated by commas."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<::std::string::String>,
    #[doc = "How the job logs in to Kafka."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub authenticate_mode: ::std::option::Option<KafkaParametersAuthenticateMode>,
    #[doc = "Alias the job uses for the Kafka cluster."]
    pub cluster_alias: ::std::string::String,
    #[doc = "Kind of Kafka instance."]
    pub config_type: KafkaParametersConfigType,
    #[doc = "ID of the Kafka instance. A request needs it when `config_type` is `CLOUD`."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instance_id: ::std::option::Option<::std::string::String>,
    #[doc = "Password of the Kafka user. A request needs it when `authenticate_mode` is `SASL_SSL`; `null` means unset."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub password: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the project that owns the instance."]
    pub project_id: ::std::string::String,
    #[doc = "ID of the region the instance is in."]
    pub region: ::std::string::String,
    #[doc = "SASL mechanism of the login; empty when there is none."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sasl_mechanism: ::std::option::Option<::std::string::String>,
    #[doc = "Kafka user. A request needs it when `authenticate_mode` is `SASL_SSL`."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<::std::string::String>,
}
impl KafkaParameters {
    pub fn builder() -> builder::KafkaParameters {
        Default::default()
    }
}
#[doc = "How the job logs in to Kafka."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct KafkaParametersAuthenticateMode {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<KafkaParametersAuthenticateModeSubtype1>,
}
impl KafkaParametersAuthenticateMode {
    pub fn builder() -> builder::KafkaParametersAuthenticateMode {
        Default::default()
    }
}
#[doc = "`KafkaParametersAuthenticateModeSubtype1`"]
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
pub enum KafkaParametersAuthenticateModeSubtype1 {
    #[serde(rename = "PLAINTEXT")]
    Plaintext,
    #[serde(rename = "SASL_SSL")]
    SaslSsl,
}
impl ::std::fmt::Display for KafkaParametersAuthenticateModeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Plaintext => f.write_str("PLAINTEXT"),
            Self::SaslSsl => f.write_str("SASL_SSL"),
        }
    }
}
impl ::std::str::FromStr for KafkaParametersAuthenticateModeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "PLAINTEXT" => Ok(Self::Plaintext),
            "SASL_SSL" => Ok(Self::SaslSsl),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for KafkaParametersAuthenticateModeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for KafkaParametersAuthenticateModeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "Kind of Kafka instance."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct KafkaParametersConfigType {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<KafkaParametersConfigTypeSubtype1>,
}
impl KafkaParametersConfigType {
    pub fn builder() -> builder::KafkaParametersConfigType {
        Default::default()
    }
}
#[doc = "`KafkaParametersConfigTypeSubtype1`"]
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
pub enum KafkaParametersConfigTypeSubtype1 {
    #[serde(rename = "CLOUD")]
    Cloud,
}
impl ::std::fmt::Display for KafkaParametersConfigTypeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Cloud => f.write_str("CLOUD"),
        }
    }
}
impl ::std::str::FromStr for KafkaParametersConfigTypeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "CLOUD" => Ok(Self::Cloud),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for KafkaParametersConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for KafkaParametersConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`KafkaTopicMapping`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct KafkaTopicMapping {
    #[doc = "Name of the topic at the target."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_topic: ::std::option::Option<::std::string::String>,
    #[doc = "Name of the topic at the source."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_topic: ::std::option::Option<::std::string::String>,
}
impl KafkaTopicMapping {
    pub fn builder() -> builder::KafkaTopicMapping {
        Default::default()
    }
}
#[doc = "`Rocketmq2RocketmqAdvanceConfig`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct Rocketmq2RocketmqAdvanceConfig {
    #[doc = "How messages are compressed for RocketMQ."]
    pub compress_alg: Rocketmq2RocketmqAdvanceConfigCompressAlg,
    #[doc = "Whether the progress of consumers is copied too: `true` for yes, `false` for no."]
    pub is_sync_progress: bool,
    #[doc = "Position at which copying starts: `first`, `last`, or a timestamp of a 64-bit integer in decimal digits. The unit of the timestamp is not documented."]
    pub seek_to: Rocketmq2RocketmqAdvanceConfigSeekTo,
    #[doc = "Regular expression for the names of the topics to copy. A request needs this or `topics`, not empty; it may have both."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topic_regex: ::std::option::Option<::std::string::String>,
    #[doc = "Topics to copy, by exact name, separated by commas. A request needs this or `topic_regex`, not empty; it may have both."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics: ::std::option::Option<::std::string::String>,
}
impl Rocketmq2RocketmqAdvanceConfig {
    pub fn builder() -> builder::Rocketmq2RocketmqAdvanceConfig {
        Default::default()
    }
}
#[doc = "How messages are compressed for RocketMQ."]
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
pub enum Rocketmq2RocketmqAdvanceConfigCompressAlg {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "gzip")]
    Gzip,
    #[serde(rename = "lz4")]
    Lz4,
    #[serde(rename = "zstd")]
    Zstd,
}
impl ::std::fmt::Display for Rocketmq2RocketmqAdvanceConfigCompressAlg {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::None => f.write_str("none"),
            Self::Gzip => f.write_str("gzip"),
            Self::Lz4 => f.write_str("lz4"),
            Self::Zstd => f.write_str("zstd"),
        }
    }
}
impl ::std::str::FromStr for Rocketmq2RocketmqAdvanceConfigCompressAlg {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "none" => Ok(Self::None),
            "gzip" => Ok(Self::Gzip),
            "lz4" => Ok(Self::Lz4),
            "zstd" => Ok(Self::Zstd),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for Rocketmq2RocketmqAdvanceConfigCompressAlg {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for Rocketmq2RocketmqAdvanceConfigCompressAlg {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "Position at which copying starts: `first`, `last`, or a timestamp of a 64-bit integer in decimal digits. The unit of the timestamp is not documented."]
#[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct Rocketmq2RocketmqAdvanceConfigSeekTo(::std::string::String);
impl ::std::ops::Deref for Rocketmq2RocketmqAdvanceConfigSeekTo {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<Rocketmq2RocketmqAdvanceConfigSeekTo> for ::std::string::String {
    fn from(value: Rocketmq2RocketmqAdvanceConfigSeekTo) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for Rocketmq2RocketmqAdvanceConfigSeekTo {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
            ::std::sync::LazyLock::new(|| {
                ::regress::Regex::new("^(?:first|last|[0-9]+)$").unwrap()
            });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^(?:first|last|[0-9]+)$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for Rocketmq2RocketmqAdvanceConfigSeekTo {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for Rocketmq2RocketmqAdvanceConfigSeekTo {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for Rocketmq2RocketmqAdvanceConfigSeekTo {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[doc = "`RocketmqParameters`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct RocketmqParameters {
    #[doc = "Whether RocketMQ checks access control lists: `true` for on, `false` for off. When on, a request needs `user_name` and `password`."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub acl_open: ::std::option::Option<bool>,
    #[doc = "Address at which the RocketMQ instance is reached."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<::std::string::String>,
    #[doc = "Alias the job uses for the RocketMQ cluster."]
    pub cluster_alias: ::std::string::String,
    #[doc = "Kind of RocketMQ instance."]
    pub config_type: RocketmqParametersConfigType,
    #[doc = "ID of the RocketMQ instance. A request needs it when `config_type` is `CLOUD`."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instance_id: ::std::option::Option<::std::string::String>,
    #[doc = "Password of the RocketMQ user. A request needs it when `acl_open` is true; `null` means unset."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub password: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the project that owns the instance."]
    pub project_id: ::std::string::String,
    #[doc = "ID of the region the instance is in."]
    pub region: ::std::string::String,
    #[doc = "Whether RocketMQ is reached over SSL; a text, not a Boolean."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ssl_open: ::std::option::Option<RocketmqParametersSslOpen>,
    #[doc = "RocketMQ user. A request needs it when `acl_open` is true."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<::std::string::String>,
}
impl RocketmqParameters {
    pub fn builder() -> builder::RocketmqParameters {
        Default::default()
    }
}
#[doc = "Kind of RocketMQ instance."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct RocketmqParametersConfigType {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<RocketmqParametersConfigTypeSubtype1>,
}
impl RocketmqParametersConfigType {
    pub fn builder() -> builder::RocketmqParametersConfigType {
        Default::default()
    }
}
#[doc = "`RocketmqParametersConfigTypeSubtype1`"]
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
pub enum RocketmqParametersConfigTypeSubtype1 {
    #[serde(rename = "CLOUD")]
    Cloud,
}
impl ::std::fmt::Display for RocketmqParametersConfigTypeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Cloud => f.write_str("CLOUD"),
        }
    }
}
impl ::std::str::FromStr for RocketmqParametersConfigTypeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "CLOUD" => Ok(Self::Cloud),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for RocketmqParametersConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for RocketmqParametersConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "Whether RocketMQ is reached over SSL; a text, not a Boolean."]
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
pub enum RocketmqParametersSslOpen {
    #[serde(rename = "true")]
    True,
    #[serde(rename = "false")]
    False,
}
impl ::std::fmt::Display for RocketmqParametersSslOpen {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::True => f.write_str("true"),
            Self::False => f.write_str("false"),
        }
    }
}
impl ::std::str::FromStr for RocketmqParametersSslOpen {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "true" => Ok(Self::True),
            "false" => Ok(Self::False),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for RocketmqParametersSslOpen {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for RocketmqParametersSslOpen {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "The job as it shall be. Whether an optional property that is omitted keeps its value or loses it is not documented."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct UpdateEventRouterJobRequest {
    #[doc = "How the job copies."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub advance_config: ::std::option::Option<EventRouterAdvanceConfig>,
    #[doc = "ID of the event stream cluster the job runs on."]
    pub cluster_id: ::std::string::String,
    #[doc = "Free text about the job."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<UpdateEventRouterJobRequestDescription>,
    #[doc = "Name of the job. A letter or digit comes first; letters, digits, `.`, `_` and `-` may follow."]
    pub name: UpdateEventRouterJobRequestName,
    #[doc = "What the job is for."]
    pub scene_type: UpdateEventRouterJobRequestSceneType,
    #[doc = "Where the schema is that an editor checks this file with. It is not sent."]
    #[serde(
        rename = "$schema",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub schema: ::std::option::Option<::std::string::String>,
    #[doc = "What the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_config: ::std::option::Option<EventRouterJobSink>,
    #[doc = "What the job reads from."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_config: ::std::option::Option<EventRouterJobSource>,
}
impl UpdateEventRouterJobRequest {
    pub fn builder() -> builder::UpdateEventRouterJobRequest {
        Default::default()
    }
}
#[doc = "Free text about the job."]
#[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UpdateEventRouterJobRequestDescription(::std::string::String);
impl ::std::ops::Deref for UpdateEventRouterJobRequestDescription {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<UpdateEventRouterJobRequestDescription> for ::std::string::String {
    fn from(value: UpdateEventRouterJobRequestDescription) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for UpdateEventRouterJobRequestDescription {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for UpdateEventRouterJobRequestDescription {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for UpdateEventRouterJobRequestDescription {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for UpdateEventRouterJobRequestDescription {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[doc = "Name of the job. A letter or digit comes first; letters, digits, `.`, `_` and `-` may follow."]
#[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UpdateEventRouterJobRequestName(::std::string::String);
impl ::std::ops::Deref for UpdateEventRouterJobRequestName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<UpdateEventRouterJobRequestName> for ::std::string::String {
    fn from(value: UpdateEventRouterJobRequestName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for UpdateEventRouterJobRequestName {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 128usize {
            return Err("longer than 128 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
            ::std::sync::LazyLock::new(|| {
                ::regress::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").unwrap()
            });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[A-Za-z0-9][A-Za-z0-9._-]*$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for UpdateEventRouterJobRequestName {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for UpdateEventRouterJobRequestName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for UpdateEventRouterJobRequestName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[doc = "What the job is for."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct UpdateEventRouterJobRequestSceneType {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<UpdateEventRouterJobRequestSceneTypeSubtype1>,
}
impl UpdateEventRouterJobRequestSceneType {
    pub fn builder() -> builder::UpdateEventRouterJobRequestSceneType {
        Default::default()
    }
}
#[doc = "`UpdateEventRouterJobRequestSceneTypeSubtype1`"]
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
pub enum UpdateEventRouterJobRequestSceneTypeSubtype1 {
    #[serde(rename = "DISASTER_BACKUP")]
    DisasterBackup,
}
impl ::std::fmt::Display for UpdateEventRouterJobRequestSceneTypeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::DisasterBackup => f.write_str("DISASTER_BACKUP"),
        }
    }
}
impl ::std::str::FromStr for UpdateEventRouterJobRequestSceneTypeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "DISASTER_BACKUP" => Ok(Self::DisasterBackup),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for UpdateEventRouterJobRequestSceneTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for UpdateEventRouterJobRequestSceneTypeSubtype1
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
    pub struct Dcs2DcsAdvanceConfig {
        connect_retry_time: ::std::result::Result<::std::string::String, ::std::string::String>,
        other_retry_time: ::std::result::Result<::std::string::String, ::std::string::String>,
        rate_limit: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        synchronize_type: ::std::result::Result<
            super::Dcs2DcsAdvanceConfigSynchronizeType,
            ::std::string::String,
        >,
        use_rate_limit: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        use_salve_node: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
    }
    impl ::std::default::Default for Dcs2DcsAdvanceConfig {
        fn default() -> Self {
            Self {
                connect_retry_time: Err("no value supplied for connect_retry_time".to_string()),
                other_retry_time: Err("no value supplied for other_retry_time".to_string()),
                rate_limit: Ok(Default::default()),
                synchronize_type: Err("no value supplied for synchronize_type".to_string()),
                use_rate_limit: Ok(Default::default()),
                use_salve_node: Ok(Default::default()),
            }
        }
    }
    impl Dcs2DcsAdvanceConfig {
        pub fn connect_retry_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.connect_retry_time = value.try_into().map_err(|e| {
                format!("error converting supplied value for connect_retry_time: {e}")
            });
            self
        }
        pub fn other_retry_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.other_retry_time = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for other_retry_time: {e}"));
            self
        }
        pub fn rate_limit<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.rate_limit = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for rate_limit: {e}"));
            self
        }
        pub fn synchronize_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Dcs2DcsAdvanceConfigSynchronizeType>,
            T::Error: ::std::fmt::Display,
        {
            self.synchronize_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for synchronize_type: {e}"));
            self
        }
        pub fn use_rate_limit<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.use_rate_limit = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for use_rate_limit: {e}"));
            self
        }
        pub fn use_salve_node<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.use_salve_node = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for use_salve_node: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<Dcs2DcsAdvanceConfig> for super::Dcs2DcsAdvanceConfig {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Dcs2DcsAdvanceConfig,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                connect_retry_time: value.connect_retry_time?,
                other_retry_time: value.other_retry_time?,
                rate_limit: value.rate_limit?,
                synchronize_type: value.synchronize_type?,
                use_rate_limit: value.use_rate_limit?,
                use_salve_node: value.use_salve_node?,
            })
        }
    }
    impl ::std::convert::From<super::Dcs2DcsAdvanceConfig> for Dcs2DcsAdvanceConfig {
        fn from(value: super::Dcs2DcsAdvanceConfig) -> Self {
            Self {
                connect_retry_time: Ok(value.connect_retry_time),
                other_retry_time: Ok(value.other_retry_time),
                rate_limit: Ok(value.rate_limit),
                synchronize_type: Ok(value.synchronize_type),
                use_rate_limit: Ok(value.use_rate_limit),
                use_salve_node: Ok(value.use_salve_node),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct Dcs2DcsAdvanceConfigSynchronizeType {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::Dcs2DcsAdvanceConfigSynchronizeTypeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Dcs2DcsAdvanceConfigSynchronizeType {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl Dcs2DcsAdvanceConfigSynchronizeType {
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
                ::std::option::Option<super::Dcs2DcsAdvanceConfigSynchronizeTypeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<Dcs2DcsAdvanceConfigSynchronizeType>
        for super::Dcs2DcsAdvanceConfigSynchronizeType
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Dcs2DcsAdvanceConfigSynchronizeType,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::Dcs2DcsAdvanceConfigSynchronizeType>
        for Dcs2DcsAdvanceConfigSynchronizeType
    {
        fn from(value: super::Dcs2DcsAdvanceConfigSynchronizeType) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct DcsParameters {
        address: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        config_type: ::std::result::Result<super::DcsParametersConfigType, ::std::string::String>,
        instance_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        password: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        project_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        region: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for DcsParameters {
        fn default() -> Self {
            Self {
                address: Ok(Default::default()),
                config_type: Err("no value supplied for config_type".to_string()),
                instance_id: Ok(Default::default()),
                password: Ok(Default::default()),
                project_id: Err("no value supplied for project_id".to_string()),
                region: Err("no value supplied for region".to_string()),
            }
        }
    }
    impl DcsParameters {
        pub fn address<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.address = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for address: {e}"));
            self
        }
        pub fn config_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::DcsParametersConfigType>,
            T::Error: ::std::fmt::Display,
        {
            self.config_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for config_type: {e}"));
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
        pub fn password<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.password = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for password: {e}"));
            self
        }
        pub fn project_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.project_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for project_id: {e}"));
            self
        }
        pub fn region<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.region = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for region: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<DcsParameters> for super::DcsParameters {
        type Error = super::error::ConversionError;
        fn try_from(
            value: DcsParameters,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                address: value.address?,
                config_type: value.config_type?,
                instance_id: value.instance_id?,
                password: value.password?,
                project_id: value.project_id?,
                region: value.region?,
            })
        }
    }
    impl ::std::convert::From<super::DcsParameters> for DcsParameters {
        fn from(value: super::DcsParameters) -> Self {
            Self {
                address: Ok(value.address),
                config_type: Ok(value.config_type),
                instance_id: Ok(value.instance_id),
                password: Ok(value.password),
                project_id: Ok(value.project_id),
                region: Ok(value.region),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct DcsParametersConfigType {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::DcsParametersConfigTypeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for DcsParametersConfigType {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl DcsParametersConfigType {
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
                ::std::option::Option<super::DcsParametersConfigTypeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<DcsParametersConfigType> for super::DcsParametersConfigType {
        type Error = super::error::ConversionError;
        fn try_from(
            value: DcsParametersConfigType,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::DcsParametersConfigType> for DcsParametersConfigType {
        fn from(value: super::DcsParametersConfigType) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct EventRouterAdvanceConfig {
        dcs2dcs: ::std::result::Result<
            ::std::option::Option<super::Dcs2DcsAdvanceConfig>,
            ::std::string::String,
        >,
        kafka2kafka: ::std::result::Result<
            ::std::option::Option<super::Kafka2KafkaAdvanceConfig>,
            ::std::string::String,
        >,
        rocketmq2rocketmq: ::std::result::Result<
            ::std::option::Option<super::Rocketmq2RocketmqAdvanceConfig>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for EventRouterAdvanceConfig {
        fn default() -> Self {
            Self {
                dcs2dcs: Ok(Default::default()),
                kafka2kafka: Ok(Default::default()),
                rocketmq2rocketmq: Ok(Default::default()),
            }
        }
    }
    impl EventRouterAdvanceConfig {
        pub fn dcs2dcs<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Dcs2DcsAdvanceConfig>>,
            T::Error: ::std::fmt::Display,
        {
            self.dcs2dcs = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for dcs2dcs: {e}"));
            self
        }
        pub fn kafka2kafka<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Kafka2KafkaAdvanceConfig>>,
            T::Error: ::std::fmt::Display,
        {
            self.kafka2kafka = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for kafka2kafka: {e}"));
            self
        }
        pub fn rocketmq2rocketmq<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::Rocketmq2RocketmqAdvanceConfig>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.rocketmq2rocketmq = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for rocketmq2rocketmq: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<EventRouterAdvanceConfig> for super::EventRouterAdvanceConfig {
        type Error = super::error::ConversionError;
        fn try_from(
            value: EventRouterAdvanceConfig,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                dcs2dcs: value.dcs2dcs?,
                kafka2kafka: value.kafka2kafka?,
                rocketmq2rocketmq: value.rocketmq2rocketmq?,
            })
        }
    }
    impl ::std::convert::From<super::EventRouterAdvanceConfig> for EventRouterAdvanceConfig {
        fn from(value: super::EventRouterAdvanceConfig) -> Self {
            Self {
                dcs2dcs: Ok(value.dcs2dcs),
                kafka2kafka: Ok(value.kafka2kafka),
                rocketmq2rocketmq: Ok(value.rocketmq2rocketmq),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct EventRouterJobSink {
        sink_dcs: ::std::result::Result<
            ::std::option::Option<super::DcsParameters>,
            ::std::string::String,
        >,
        sink_kafka: ::std::result::Result<
            ::std::option::Option<super::KafkaParameters>,
            ::std::string::String,
        >,
        sink_rocketmq: ::std::result::Result<
            ::std::option::Option<super::RocketmqParameters>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for EventRouterJobSink {
        fn default() -> Self {
            Self {
                sink_dcs: Ok(Default::default()),
                sink_kafka: Ok(Default::default()),
                sink_rocketmq: Ok(Default::default()),
            }
        }
    }
    impl EventRouterJobSink {
        pub fn sink_dcs<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::DcsParameters>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_dcs = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_dcs: {e}"));
            self
        }
        pub fn sink_kafka<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::KafkaParameters>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_kafka = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_kafka: {e}"));
            self
        }
        pub fn sink_rocketmq<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::RocketmqParameters>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_rocketmq = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_rocketmq: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<EventRouterJobSink> for super::EventRouterJobSink {
        type Error = super::error::ConversionError;
        fn try_from(
            value: EventRouterJobSink,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                sink_dcs: value.sink_dcs?,
                sink_kafka: value.sink_kafka?,
                sink_rocketmq: value.sink_rocketmq?,
            })
        }
    }
    impl ::std::convert::From<super::EventRouterJobSink> for EventRouterJobSink {
        fn from(value: super::EventRouterJobSink) -> Self {
            Self {
                sink_dcs: Ok(value.sink_dcs),
                sink_kafka: Ok(value.sink_kafka),
                sink_rocketmq: Ok(value.sink_rocketmq),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct EventRouterJobSource {
        source_dcs: ::std::result::Result<
            ::std::option::Option<super::DcsParameters>,
            ::std::string::String,
        >,
        source_kafka: ::std::result::Result<
            ::std::option::Option<super::KafkaParameters>,
            ::std::string::String,
        >,
        source_rocketmq: ::std::result::Result<
            ::std::option::Option<super::RocketmqParameters>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for EventRouterJobSource {
        fn default() -> Self {
            Self {
                source_dcs: Ok(Default::default()),
                source_kafka: Ok(Default::default()),
                source_rocketmq: Ok(Default::default()),
            }
        }
    }
    impl EventRouterJobSource {
        pub fn source_dcs<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::DcsParameters>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_dcs = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_dcs: {e}"));
            self
        }
        pub fn source_kafka<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::KafkaParameters>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_kafka = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_kafka: {e}"));
            self
        }
        pub fn source_rocketmq<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::RocketmqParameters>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_rocketmq = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_rocketmq: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<EventRouterJobSource> for super::EventRouterJobSource {
        type Error = super::error::ConversionError;
        fn try_from(
            value: EventRouterJobSource,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                source_dcs: value.source_dcs?,
                source_kafka: value.source_kafka?,
                source_rocketmq: value.source_rocketmq?,
            })
        }
    }
    impl ::std::convert::From<super::EventRouterJobSource> for EventRouterJobSource {
        fn from(value: super::EventRouterJobSource) -> Self {
            Self {
                source_dcs: Ok(value.source_dcs),
                source_kafka: Ok(value.source_kafka),
                source_rocketmq: Ok(value.source_rocketmq),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct Kafka2KafkaAdvanceConfig {
        compress_alg: ::std::result::Result<
            super::Kafka2KafkaAdvanceConfigCompressAlg,
            ::std::string::String,
        >,
        is_add_header: ::std::result::Result<bool, ::std::string::String>,
        is_sync_progress: ::std::result::Result<bool, ::std::string::String>,
        rename_topic: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        replica_cnt: ::std::result::Result<i32, ::std::string::String>,
        seek_to: ::std::result::Result<::std::string::String, ::std::string::String>,
        topic_mappings:
            ::std::result::Result<::std::vec::Vec<super::KafkaTopicMapping>, ::std::string::String>,
        topic_regex: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        topics: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Kafka2KafkaAdvanceConfig {
        fn default() -> Self {
            Self {
                compress_alg: Err("no value supplied for compress_alg".to_string()),
                is_add_header: Err("no value supplied for is_add_header".to_string()),
                is_sync_progress: Err("no value supplied for is_sync_progress".to_string()),
                rename_topic: Ok(Default::default()),
                replica_cnt: Err("no value supplied for replica_cnt".to_string()),
                seek_to: Err("no value supplied for seek_to".to_string()),
                topic_mappings: Ok(Default::default()),
                topic_regex: Ok(Default::default()),
                topics: Ok(Default::default()),
            }
        }
    }
    impl Kafka2KafkaAdvanceConfig {
        pub fn compress_alg<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Kafka2KafkaAdvanceConfigCompressAlg>,
            T::Error: ::std::fmt::Display,
        {
            self.compress_alg = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for compress_alg: {e}"));
            self
        }
        pub fn is_add_header<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<bool>,
            T::Error: ::std::fmt::Display,
        {
            self.is_add_header = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for is_add_header: {e}"));
            self
        }
        pub fn is_sync_progress<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<bool>,
            T::Error: ::std::fmt::Display,
        {
            self.is_sync_progress = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for is_sync_progress: {e}"));
            self
        }
        pub fn rename_topic<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.rename_topic = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for rename_topic: {e}"));
            self
        }
        pub fn replica_cnt<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<i32>,
            T::Error: ::std::fmt::Display,
        {
            self.replica_cnt = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for replica_cnt: {e}"));
            self
        }
        pub fn seek_to<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.seek_to = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for seek_to: {e}"));
            self
        }
        pub fn topic_mappings<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::KafkaTopicMapping>>,
            T::Error: ::std::fmt::Display,
        {
            self.topic_mappings = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topic_mappings: {e}"));
            self
        }
        pub fn topic_regex<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.topic_regex = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topic_regex: {e}"));
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
    }
    impl ::std::convert::TryFrom<Kafka2KafkaAdvanceConfig> for super::Kafka2KafkaAdvanceConfig {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Kafka2KafkaAdvanceConfig,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                compress_alg: value.compress_alg?,
                is_add_header: value.is_add_header?,
                is_sync_progress: value.is_sync_progress?,
                rename_topic: value.rename_topic?,
                replica_cnt: value.replica_cnt?,
                seek_to: value.seek_to?,
                topic_mappings: value.topic_mappings?,
                topic_regex: value.topic_regex?,
                topics: value.topics?,
            })
        }
    }
    impl ::std::convert::From<super::Kafka2KafkaAdvanceConfig> for Kafka2KafkaAdvanceConfig {
        fn from(value: super::Kafka2KafkaAdvanceConfig) -> Self {
            Self {
                compress_alg: Ok(value.compress_alg),
                is_add_header: Ok(value.is_add_header),
                is_sync_progress: Ok(value.is_sync_progress),
                rename_topic: Ok(value.rename_topic),
                replica_cnt: Ok(value.replica_cnt),
                seek_to: Ok(value.seek_to),
                topic_mappings: Ok(value.topic_mappings),
                topic_regex: Ok(value.topic_regex),
                topics: Ok(value.topics),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct KafkaParameters {
        address: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        authenticate_mode: ::std::result::Result<
            ::std::option::Option<super::KafkaParametersAuthenticateMode>,
            ::std::string::String,
        >,
        cluster_alias: ::std::result::Result<::std::string::String, ::std::string::String>,
        config_type: ::std::result::Result<super::KafkaParametersConfigType, ::std::string::String>,
        instance_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        password: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        project_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        region: ::std::result::Result<::std::string::String, ::std::string::String>,
        sasl_mechanism: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        user_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for KafkaParameters {
        fn default() -> Self {
            Self {
                address: Ok(Default::default()),
                authenticate_mode: Ok(Default::default()),
                cluster_alias: Err("no value supplied for cluster_alias".to_string()),
                config_type: Err("no value supplied for config_type".to_string()),
                instance_id: Ok(Default::default()),
                password: Ok(Default::default()),
                project_id: Err("no value supplied for project_id".to_string()),
                region: Err("no value supplied for region".to_string()),
                sasl_mechanism: Ok(Default::default()),
                user_name: Ok(Default::default()),
            }
        }
    }
    impl KafkaParameters {
        pub fn address<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.address = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for address: {e}"));
            self
        }
        pub fn authenticate_mode<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::KafkaParametersAuthenticateMode>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.authenticate_mode = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for authenticate_mode: {e}"));
            self
        }
        pub fn cluster_alias<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.cluster_alias = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for cluster_alias: {e}"));
            self
        }
        pub fn config_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::KafkaParametersConfigType>,
            T::Error: ::std::fmt::Display,
        {
            self.config_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for config_type: {e}"));
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
        pub fn password<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.password = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for password: {e}"));
            self
        }
        pub fn project_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.project_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for project_id: {e}"));
            self
        }
        pub fn region<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.region = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for region: {e}"));
            self
        }
        pub fn sasl_mechanism<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.sasl_mechanism = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sasl_mechanism: {e}"));
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
    impl ::std::convert::TryFrom<KafkaParameters> for super::KafkaParameters {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KafkaParameters,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                address: value.address?,
                authenticate_mode: value.authenticate_mode?,
                cluster_alias: value.cluster_alias?,
                config_type: value.config_type?,
                instance_id: value.instance_id?,
                password: value.password?,
                project_id: value.project_id?,
                region: value.region?,
                sasl_mechanism: value.sasl_mechanism?,
                user_name: value.user_name?,
            })
        }
    }
    impl ::std::convert::From<super::KafkaParameters> for KafkaParameters {
        fn from(value: super::KafkaParameters) -> Self {
            Self {
                address: Ok(value.address),
                authenticate_mode: Ok(value.authenticate_mode),
                cluster_alias: Ok(value.cluster_alias),
                config_type: Ok(value.config_type),
                instance_id: Ok(value.instance_id),
                password: Ok(value.password),
                project_id: Ok(value.project_id),
                region: Ok(value.region),
                sasl_mechanism: Ok(value.sasl_mechanism),
                user_name: Ok(value.user_name),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct KafkaParametersAuthenticateMode {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::KafkaParametersAuthenticateModeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for KafkaParametersAuthenticateMode {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl KafkaParametersAuthenticateMode {
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
                ::std::option::Option<super::KafkaParametersAuthenticateModeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<KafkaParametersAuthenticateMode>
        for super::KafkaParametersAuthenticateMode
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KafkaParametersAuthenticateMode,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::KafkaParametersAuthenticateMode>
        for KafkaParametersAuthenticateMode
    {
        fn from(value: super::KafkaParametersAuthenticateMode) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct KafkaParametersConfigType {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::KafkaParametersConfigTypeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for KafkaParametersConfigType {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl KafkaParametersConfigType {
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
                ::std::option::Option<super::KafkaParametersConfigTypeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<KafkaParametersConfigType> for super::KafkaParametersConfigType {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KafkaParametersConfigType,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::KafkaParametersConfigType> for KafkaParametersConfigType {
        fn from(value: super::KafkaParametersConfigType) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct KafkaTopicMapping {
        sink_topic: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        source_topic: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for KafkaTopicMapping {
        fn default() -> Self {
            Self {
                sink_topic: Ok(Default::default()),
                source_topic: Ok(Default::default()),
            }
        }
    }
    impl KafkaTopicMapping {
        pub fn sink_topic<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_topic = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_topic: {e}"));
            self
        }
        pub fn source_topic<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_topic = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_topic: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<KafkaTopicMapping> for super::KafkaTopicMapping {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KafkaTopicMapping,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                sink_topic: value.sink_topic?,
                source_topic: value.source_topic?,
            })
        }
    }
    impl ::std::convert::From<super::KafkaTopicMapping> for KafkaTopicMapping {
        fn from(value: super::KafkaTopicMapping) -> Self {
            Self {
                sink_topic: Ok(value.sink_topic),
                source_topic: Ok(value.source_topic),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct Rocketmq2RocketmqAdvanceConfig {
        compress_alg: ::std::result::Result<
            super::Rocketmq2RocketmqAdvanceConfigCompressAlg,
            ::std::string::String,
        >,
        is_sync_progress: ::std::result::Result<bool, ::std::string::String>,
        seek_to: ::std::result::Result<
            super::Rocketmq2RocketmqAdvanceConfigSeekTo,
            ::std::string::String,
        >,
        topic_regex: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        topics: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Rocketmq2RocketmqAdvanceConfig {
        fn default() -> Self {
            Self {
                compress_alg: Err("no value supplied for compress_alg".to_string()),
                is_sync_progress: Err("no value supplied for is_sync_progress".to_string()),
                seek_to: Err("no value supplied for seek_to".to_string()),
                topic_regex: Ok(Default::default()),
                topics: Ok(Default::default()),
            }
        }
    }
    impl Rocketmq2RocketmqAdvanceConfig {
        pub fn compress_alg<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Rocketmq2RocketmqAdvanceConfigCompressAlg>,
            T::Error: ::std::fmt::Display,
        {
            self.compress_alg = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for compress_alg: {e}"));
            self
        }
        pub fn is_sync_progress<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<bool>,
            T::Error: ::std::fmt::Display,
        {
            self.is_sync_progress = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for is_sync_progress: {e}"));
            self
        }
        pub fn seek_to<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Rocketmq2RocketmqAdvanceConfigSeekTo>,
            T::Error: ::std::fmt::Display,
        {
            self.seek_to = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for seek_to: {e}"));
            self
        }
        pub fn topic_regex<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.topic_regex = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topic_regex: {e}"));
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
    }
    impl ::std::convert::TryFrom<Rocketmq2RocketmqAdvanceConfig>
        for super::Rocketmq2RocketmqAdvanceConfig
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Rocketmq2RocketmqAdvanceConfig,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                compress_alg: value.compress_alg?,
                is_sync_progress: value.is_sync_progress?,
                seek_to: value.seek_to?,
                topic_regex: value.topic_regex?,
                topics: value.topics?,
            })
        }
    }
    impl ::std::convert::From<super::Rocketmq2RocketmqAdvanceConfig>
        for Rocketmq2RocketmqAdvanceConfig
    {
        fn from(value: super::Rocketmq2RocketmqAdvanceConfig) -> Self {
            Self {
                compress_alg: Ok(value.compress_alg),
                is_sync_progress: Ok(value.is_sync_progress),
                seek_to: Ok(value.seek_to),
                topic_regex: Ok(value.topic_regex),
                topics: Ok(value.topics),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct RocketmqParameters {
        acl_open: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        address: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        cluster_alias: ::std::result::Result<::std::string::String, ::std::string::String>,
        config_type:
            ::std::result::Result<super::RocketmqParametersConfigType, ::std::string::String>,
        instance_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        password: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        project_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        region: ::std::result::Result<::std::string::String, ::std::string::String>,
        ssl_open: ::std::result::Result<
            ::std::option::Option<super::RocketmqParametersSslOpen>,
            ::std::string::String,
        >,
        user_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RocketmqParameters {
        fn default() -> Self {
            Self {
                acl_open: Ok(Default::default()),
                address: Ok(Default::default()),
                cluster_alias: Err("no value supplied for cluster_alias".to_string()),
                config_type: Err("no value supplied for config_type".to_string()),
                instance_id: Ok(Default::default()),
                password: Ok(Default::default()),
                project_id: Err("no value supplied for project_id".to_string()),
                region: Err("no value supplied for region".to_string()),
                ssl_open: Ok(Default::default()),
                user_name: Ok(Default::default()),
            }
        }
    }
    impl RocketmqParameters {
        pub fn acl_open<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.acl_open = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for acl_open: {e}"));
            self
        }
        pub fn address<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.address = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for address: {e}"));
            self
        }
        pub fn cluster_alias<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.cluster_alias = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for cluster_alias: {e}"));
            self
        }
        pub fn config_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::RocketmqParametersConfigType>,
            T::Error: ::std::fmt::Display,
        {
            self.config_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for config_type: {e}"));
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
        pub fn password<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.password = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for password: {e}"));
            self
        }
        pub fn project_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.project_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for project_id: {e}"));
            self
        }
        pub fn region<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.region = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for region: {e}"));
            self
        }
        pub fn ssl_open<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::RocketmqParametersSslOpen>>,
            T::Error: ::std::fmt::Display,
        {
            self.ssl_open = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for ssl_open: {e}"));
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
    impl ::std::convert::TryFrom<RocketmqParameters> for super::RocketmqParameters {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RocketmqParameters,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                acl_open: value.acl_open?,
                address: value.address?,
                cluster_alias: value.cluster_alias?,
                config_type: value.config_type?,
                instance_id: value.instance_id?,
                password: value.password?,
                project_id: value.project_id?,
                region: value.region?,
                ssl_open: value.ssl_open?,
                user_name: value.user_name?,
            })
        }
    }
    impl ::std::convert::From<super::RocketmqParameters> for RocketmqParameters {
        fn from(value: super::RocketmqParameters) -> Self {
            Self {
                acl_open: Ok(value.acl_open),
                address: Ok(value.address),
                cluster_alias: Ok(value.cluster_alias),
                config_type: Ok(value.config_type),
                instance_id: Ok(value.instance_id),
                password: Ok(value.password),
                project_id: Ok(value.project_id),
                region: Ok(value.region),
                ssl_open: Ok(value.ssl_open),
                user_name: Ok(value.user_name),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct RocketmqParametersConfigType {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::RocketmqParametersConfigTypeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RocketmqParametersConfigType {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl RocketmqParametersConfigType {
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
                ::std::option::Option<super::RocketmqParametersConfigTypeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<RocketmqParametersConfigType> for super::RocketmqParametersConfigType {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RocketmqParametersConfigType,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::RocketmqParametersConfigType> for RocketmqParametersConfigType {
        fn from(value: super::RocketmqParametersConfigType) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct UpdateEventRouterJobRequest {
        advance_config: ::std::result::Result<
            ::std::option::Option<super::EventRouterAdvanceConfig>,
            ::std::string::String,
        >,
        cluster_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        description: ::std::result::Result<
            ::std::option::Option<super::UpdateEventRouterJobRequestDescription>,
            ::std::string::String,
        >,
        name: ::std::result::Result<super::UpdateEventRouterJobRequestName, ::std::string::String>,
        scene_type: ::std::result::Result<
            super::UpdateEventRouterJobRequestSceneType,
            ::std::string::String,
        >,
        schema: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sink_config: ::std::result::Result<
            ::std::option::Option<super::EventRouterJobSink>,
            ::std::string::String,
        >,
        source_config: ::std::result::Result<
            ::std::option::Option<super::EventRouterJobSource>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UpdateEventRouterJobRequest {
        fn default() -> Self {
            Self {
                advance_config: Ok(Default::default()),
                cluster_id: Err("no value supplied for cluster_id".to_string()),
                description: Ok(Default::default()),
                name: Err("no value supplied for name".to_string()),
                scene_type: Err("no value supplied for scene_type".to_string()),
                schema: Ok(Default::default()),
                sink_config: Ok(Default::default()),
                source_config: Ok(Default::default()),
            }
        }
    }
    impl UpdateEventRouterJobRequest {
        pub fn advance_config<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::EventRouterAdvanceConfig>>,
            T::Error: ::std::fmt::Display,
        {
            self.advance_config = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for advance_config: {e}"));
            self
        }
        pub fn cluster_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.cluster_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for cluster_id: {e}"));
            self
        }
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::UpdateEventRouterJobRequestDescription>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.description = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for description: {e}"));
            self
        }
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UpdateEventRouterJobRequestName>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }
        pub fn scene_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UpdateEventRouterJobRequestSceneType>,
            T::Error: ::std::fmt::Display,
        {
            self.scene_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for scene_type: {e}"));
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
        pub fn sink_config<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::EventRouterJobSink>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_config = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_config: {e}"));
            self
        }
        pub fn source_config<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::EventRouterJobSource>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_config = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_config: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<UpdateEventRouterJobRequest> for super::UpdateEventRouterJobRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdateEventRouterJobRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                advance_config: value.advance_config?,
                cluster_id: value.cluster_id?,
                description: value.description?,
                name: value.name?,
                scene_type: value.scene_type?,
                schema: value.schema?,
                sink_config: value.sink_config?,
                source_config: value.source_config?,
            })
        }
    }
    impl ::std::convert::From<super::UpdateEventRouterJobRequest> for UpdateEventRouterJobRequest {
        fn from(value: super::UpdateEventRouterJobRequest) -> Self {
            Self {
                advance_config: Ok(value.advance_config),
                cluster_id: Ok(value.cluster_id),
                description: Ok(value.description),
                name: Ok(value.name),
                scene_type: Ok(value.scene_type),
                schema: Ok(value.schema),
                sink_config: Ok(value.sink_config),
                source_config: Ok(value.source_config),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct UpdateEventRouterJobRequestSceneType {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::UpdateEventRouterJobRequestSceneTypeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UpdateEventRouterJobRequestSceneType {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl UpdateEventRouterJobRequestSceneType {
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
                ::std::option::Option<super::UpdateEventRouterJobRequestSceneTypeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<UpdateEventRouterJobRequestSceneType>
        for super::UpdateEventRouterJobRequestSceneType
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdateEventRouterJobRequestSceneType,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::UpdateEventRouterJobRequestSceneType>
        for UpdateEventRouterJobRequestSceneType
    {
        fn from(value: super::UpdateEventRouterJobRequestSceneType) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
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
