package vn.hoivan.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The shipped EAR with the tests beside it, deployed once for all of them. */
@ArquillianSuiteDeployment
public final class Product {

    private static final String STRUCTURE = "META-INF/jboss-deployment-structure.xml";

    private Product() {
    }

    @Deployment
    static EnterpriseArchive withTests() {
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class,
                new File(System.getProperty("ear.file")));
        JavaArchive library = ShrinkWrap.create(JavaArchive.class, "tests.jar").addPackage(Product.class.getPackage())
                .addAsManifestResource(new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml")
                .addPackages(true, "org.assertj.core");
        ear.delete(STRUCTURE);
        letTheRunnerIn(ear.getAsType(WebArchive.class, "web.war"));
        return ear.addAsLibrary(library).addAsManifestResource(new StringAsset("""
                <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3"><deployment><dependencies>
                <module name="org.apache.lucene" services="import" export="true"/>
                <module name="jdk.unsupported"/><module name="org.wildfly.security.elytron-base" services="import"/>
                <module name="org.jboss.msc"/><module name="org.jboss.as.server"/>
                </dependencies></deployment></jboss-deployment-structure>"""), "jboss-deployment-structure.xml");
    }

    /** The servlet through which tests are started lives in our WAR, where everything needs a log-in. */
    private static void letTheRunnerIn(WebArchive war) {
        try (InputStream in = war.get("WEB-INF/web.xml").getAsset().openStream()) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            war.setWebXML(new StringAsset(xml.replace("<url-pattern>/favicon.ico</url-pattern>",
                    "<url-pattern>/favicon.ico</url-pattern><url-pattern>/ArquillianServletRunnerEE9</url-pattern>")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
