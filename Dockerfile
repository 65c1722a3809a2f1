FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -q -B dependency:go-offline || true
COPY src src
COPY templates templates
COPY static static
RUN mvn -q -B -DskipTests -Dspotless.check.skip package && rm -rf target/elasticsearch-*

# The image holds no Elasticsearch: it talks to a cluster.
FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/obzor obzor
WORKDIR /opt/obzor
COPY --from=build /build/target/lib target/lib
COPY --from=build /build/target/obzor.jar target/obzor.jar
COPY .mvn/obzor.options obzor.options
COPY samples samples
USER obzor
ENV OBZOR_DATA_DIR=/var/lib/obzor
ENTRYPOINT ["java", "@obzor.options", "-Xmx1g", "-jar", "target/obzor.jar"]
CMD ["serve"]
